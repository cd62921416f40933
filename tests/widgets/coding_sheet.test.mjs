import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { codeItem, inGroups, opening } = await load("coding_sheet.js");

test("codings stand in the order of the items", () => {
  const next = [["blame", "no", null], ["money", "yes", 2]];
  assert.deepEqual(codeItem(["blame", "money"], [["money", "yes", 2]], ["blame", "no", null]), next);
});

test("only a yes keeps its sentence", () => {
  assert.deepEqual(codeItem(["blame"], [["blame", "yes", 2]], ["blame", "unsure", 2]), [["blame", "unsure", null]]);
  assert.deepEqual(codeItem(["blame"], [["blame", "no", null]], ["blame", "yes", 2]), [["blame", "yes", 2]]);
});

test("a long sentence is cut after a word, or after 40 letters where it has no blank", () => {
  assert.equal(opening("It rained."), "It rained.");
  assert.equal(opening("The firm broke its word, and the town will pay for it."), "The firm broke its word, and the town …");
  assert.equal(opening("🙂".repeat(41)), "🙂".repeat(40) + " …");
});

test("items of one group stand together, those without a group as well", () => {
  const items = [["a", "A?", "Conflict"], ["b", "B?", "Conflict"], ["c", "C?", ""]];
  assert.deepEqual(inGroups(items), [["Conflict", [items[0], items[1]]], ["", [items[2]]]]);
  assert.deepEqual(inGroups([]), []);
});
