import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { choose } = await load("choices.js");
const options = [["a", "A"], ["b", "B"], ["c", "C"]];

test("where one is right, the newest choice counts", () => {
  assert.deepEqual(choose(options, ["a"], "c", true, false), ["c"]);
});

test("where several are right, choices add up in the order of the page", () => {
  assert.deepEqual(choose(options, ["c"], "a", true, true), ["a", "c"]);
});

test("a choice can be taken back", () => {
  assert.deepEqual(choose(options, ["a", "c"], "a", false, true), ["c"]);
});
