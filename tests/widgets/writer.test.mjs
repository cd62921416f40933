import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { countWords, withRating, withText } = await load("writer.js");
const criteria = ["evidence", "limits"];

for (const [text, number] of [
  ["", 0],
  [" \n - ", 0],
  ["The internationally-recognized GNA's reply: no.", 5],
  ["It’s 3 May", 3],
  ["café cafe\u0301", 2],
  ["مُفاوِض يقول", 2],
  ["a_b", 2],
  ["👩‍👩‍👦", 0],
]) {
  test(`${JSON.stringify(text)} has ${number} words`, () => assert.equal(countWords(text), number));
}

test("a text takes the place of the earlier one and leaves the ratings", () => {
  const pairs = [["answer", "ma"], ["limits", 1]];
  assert.deepEqual(withText(pairs, "may "), [["answer", "may "], ["limits", 1]]);
  assert.deepEqual(pairs, [["answer", "ma"], ["limits", 1]]);
});

test("blanks alone are no answer", () => {
  assert.deepEqual(withText([["answer", "may"], ["limits", 1]], " \n"), [["limits", 1]]);
});

test("a rating takes the place of the earlier one and leaves the text", () => {
  assert.deepEqual(withRating(criteria, [["answer", "may"], ["limits", 1]], "limits", 3), [["answer", "may"], ["limits", 3]]);
});

test("ratings stand in the order of the rubric, behind the answer", () => {
  const pairs = [["limits", 0], ["answer", "may"]];
  assert.deepEqual(withRating(criteria, pairs, "evidence", 2), [["answer", "may"], ["evidence", 2], ["limits", 0]]);
});
