import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { bindCell, isBound, rowsFrom } = await load("binder.js");
const rows = ["a", "b"];
const columns = ["target", "voice"];

test("cells stand in the order of the page: row by row, column by column", () => {
  const cells = [["a", "voice", "mayor"], ["b", "target", "firm"]];
  const next = [["a", "target", "firm"], ["a", "voice", "mayor"], ["b", "target", "firm"]];
  assert.deepEqual(bindCell(rows, columns, cells, ["a", "target", "firm"]), next);
});

test("another option takes the place of the first, and none empties the cell", () => {
  const cells = [["a", "voice", "mayor"]];
  assert.deepEqual(bindCell(rows, columns, cells, ["a", "voice", "paper"]), [["a", "voice", "paper"]]);
  assert.deepEqual(bindCell(rows, columns, cells, ["a", "voice", ""]), []);
  assert.deepEqual(cells, [["a", "voice", "mayor"]]);
});

test("words are bound from the first to the last word of a row, the gaps between them too", () => {
  const placed = [["a", "the gang", [2, 3]], ["b", "gang", [3, 3]]];
  assert.deepEqual([1, 2, 3, 4].map((number) => isBound(placed, number)), [false, true, true, false]);
  assert.deepEqual([2, 3, 4].map((number) => isBound(placed, number, { isGap: true })), [false, true, false]);
  assert.deepEqual([2, 3, 4].map((number) => rowsFrom(placed, number)), [[0], [1], []]);
});

test("rows without a passage bind no words", () => {
  const placed = [["a", "It rains.", []]];
  assert.equal(isBound(placed, 0), false);
  assert.deepEqual(rowsFrom(placed, 0), []);
});
