import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { barWidth } = await load("agreement.js");

test("a bar is as wide as its value, and never wider than its track", () => {
  assert.deepEqual([0, 0.5, 1, -0.2, 1.3].map(barWidth), ["0%", "50%", "100%", "0%", "100%"]);
});
