import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { arranged, moved, placeAt } = await load("ranker.js");
const items = [["a", "A"], ["b", "B"], ["c", "C"]];

test("before the first move the items stand as in the file", () => {
  assert.deepEqual(arranged(items, []), ["a", "b", "c"]);
});

test("what the response leaves out follows it", () => {
  assert.deepEqual(arranged(items, ["c"]), ["c", "a", "b"]);
});

test("an item moves to another place", () => {
  assert.deepEqual(moved(["a", "b", "c"], "a", 1), ["b", "a", "c"]);
  assert.deepEqual(moved(["a", "b", "c"], "c", 0), ["c", "a", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", 1), ["a", "b", "c"]);
});

test("an item stays within the list", () => {
  assert.deepEqual(moved(["a", "b", "c"], "b", 9), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b", "c"], "b", -1), ["b", "a", "c"]);
});

test("what is held stands below the others whose middle it has passed", () => {
  assert.deepEqual([5, 15, 60].map((y) => placeAt(y, [10, 30])), [0, 1, 2]);
});
