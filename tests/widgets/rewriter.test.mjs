import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { tell, turned } = await load("rewriter.js");
const texts = ["No label", "At most 60 words"];
const page = { words: { rewrite_said_done: "Done: {text}.", rewrite_said_open: "Open again: {text}." } };

test("only what changed its state is told", () => {
  assert.deepEqual(turned(texts, [[false, ""], [true, "57"]], [[true, ""], [true, "58"]]), [["No label", true]]);
});

test("what did not change is not told", () => {
  assert.deepEqual(turned(texts, [[true, "1"], [false, "61"]], [[true, "2"], [false, "62"]]), []);
});

test("done and open again are told in one breath", () => {
  assert.equal(tell([["No label", true], ["At most 60 words", false]], page), "Done: No label. Open again: At most 60 words.");
});
