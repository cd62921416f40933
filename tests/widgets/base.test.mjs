import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { makeWatch } = await load("choices.js");

/** A watch with a clock that stands still until `ring` is called. */
function watchWithClock() {
  const clock = { told: 0, started: 0, ring: null };
  const start = (ring, delay) => {
    clock.started += 1;
    Object.assign(clock, { ring, delay });
    return clock.started;
  };
  const stop = () => (clock.ring = null);
  return { clock, watch: makeWatch(() => (clock.told += 1), { start, stop }) };
}

test("an answer in time stops the clock", () => {
  const { clock, watch } = watchWithClock();
  watch.expect();
  assert.equal(clock.delay, 4000);
  assert.equal(watch.heard(), false);
  assert.equal(clock.ring, null);
});

test("who types on without an answer is told 4 seconds after the first change", () => {
  const { clock, watch } = watchWithClock();
  watch.expect();
  watch.expect();
  assert.equal(clock.started, 1);
  clock.ring();
  assert.equal(clock.told, 1);
});

test("each later change is told of again, and the end of the trouble once", () => {
  const { clock, watch } = watchWithClock();
  watch.expect();
  clock.ring();
  watch.expect();
  clock.ring();
  assert.equal(clock.told, 2);
  assert.equal(watch.heard(), true);
  assert.equal(watch.heard(), false);
});
