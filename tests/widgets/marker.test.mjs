import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { extent, fill, nextWord, readPage, removeMarks, toggleMark } = await load("marker.js");

test("a mark is added in the order of the text", () => {
  assert.deepEqual(toggleMark([[5, 6, "hedge"]], 1, 2, "hedge"), [[1, 2, "hedge"], [5, 6, "hedge"]]);
});

test("a mark replaces what it overlaps", () => {
  assert.deepEqual(toggleMark([[1, 2, "hedge"], [4, 4, "hedge"]], 2, 3, "booster"), [[2, 3, "booster"], [4, 4, "hedge"]]);
});

test("marking marked words with the same label takes the mark away", () => {
  assert.deepEqual(toggleMark([[1, 3, "hedge"]], 2, 2, "hedge"), []);
});

test("another label takes the place of the first", () => {
  assert.deepEqual(toggleMark([[1, 1, "hedge"]], 1, 1, "booster"), [[1, 1, "booster"]]);
});

test("the marks given are left as they are, since they belong to the model", () => {
  const marks = [[1, 1, "hedge"]];
  toggleMark(marks, 0, 3, "booster");
  removeMarks(marks, 0, 3);
  assert.deepEqual(marks, [[1, 1, "hedge"]]);
});

test("removing takes every mark that is touched", () => {
  assert.deepEqual(removeMarks([[0, 1, "a"], [2, 2, "a"], [4, 5, "a"]], 1, 3), [[4, 5, "a"]]);
});

test("a selection may be made backwards", () => {
  assert.deepEqual(extent(7, 3), [3, 7]);
});

// Two lines of three words each.
const boxes = [0, 0, 0, 30, 30, 30].map((top, number) => ({ top, height: 20, left: (number % 3) * 50 }));

test("arrow keys follow the text, and stop at its ends", () => {
  assert.equal(nextWord("ArrowRight", 2, 6, () => boxes, false), 3);
  assert.equal(nextWord("ArrowLeft", 0, 6, () => boxes, false), 0);
  assert.equal(nextWord("ArrowRight", 5, 6, () => boxes, false), 5);
});

test("in text from right to left, the left arrow leads on", () => {
  assert.equal(nextWord("ArrowLeft", 2, 6, () => boxes, true), 3);
  assert.equal(nextWord("ArrowRight", 2, 6, () => boxes, true), 1);
});

test("up and down keep the column", () => {
  assert.equal(nextWord("ArrowDown", 1, 6, () => boxes, false), 4);
  assert.equal(nextWord("ArrowUp", 5, 6, () => boxes, false), 2);
  assert.equal(nextWord("ArrowUp", 1, 6, () => boxes, false), 1);
  assert.equal(nextWord("ArrowDown", 4, 6, () => boxes, false), 4);
});

test("home and end lead to the ends of the line", () => {
  assert.equal(nextWord("Home", 4, 6, () => boxes, false), 3);
  assert.equal(nextWord("End", 4, 6, () => boxes, false), 5);
});

test("gaps are filled, unknown ones stay", () => {
  assert.equal(fill("{n} min, {other}", { n: 5 }), "5 min, {other}");
});

test("a filled text is not filled again", () => {
  assert.equal(fill("{quote}!", { quote: "{label}", label: "x" }), "{label}!");
});

test("the page is read from pairs", () => {
  assert.deepEqual(readPage([["title", "T"], ["words", [["core", "c"]]]]), { title: "T", words: { core: "c" } });
});
