import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { typed } = await load("number_field.js");

test("what was typed is kept as it is", () => {
  assert.deepEqual(typed(" 3,"), [" 3,"]);
});

test("an empty field is no answer", () => {
  assert.deepEqual(typed("  "), []);
});
