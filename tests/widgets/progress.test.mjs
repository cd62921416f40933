import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { isNews } = await load("progress.js");

test("an answer that was saved is news, one that was restored is not", () => {
  const states = ["new", "saved", "restored", "changed", "unsaved"];
  assert.deepEqual(states.filter((state) => isNews({ state })), ["saved"]);
});
