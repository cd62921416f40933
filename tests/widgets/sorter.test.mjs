import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { sortInto } = await load("sorter.js");
const items = [["rain", "It may rain."], ["leave", "You may leave."]];

test("an item goes into its bin, in the order of the page", () => {
  assert.deepEqual(sortInto(items, [["leave", "b"]], "rain", "a"), [["rain", "a"], ["leave", "b"]]);
});

test("an item moves to another bin", () => {
  assert.deepEqual(sortInto(items, [["rain", "a"]], "rain", "b"), [["rain", "b"]]);
});
