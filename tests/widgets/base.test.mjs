import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { isElsewhere, isSave, makeKeeper, makeTurns, makeTypist, makeWatch } = await load("choices.js");

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

test("an answer to something older puts the clock back", () => {
  const { clock, watch } = watchWithClock();
  watch.expect();
  watch.postpone();
  assert.equal(clock.started, 2);
  clock.ring();
  assert.equal(clock.told, 1);
});

test("only the newest of what was sent has arrived for good", () => {
  const turns = makeTurns("page");
  const [older, newer] = [turns.next(), turns.next()];
  assert.deepEqual([older, newer], ["page-1", "page-2"]);
  assert.equal(turns.hasArrived(older), false);
  assert.equal(turns.hasArrived(newer), true);
  assert.equal(turns.hasArrived(older), true, "nothing is on its way any more");
});

test("a page that has sent nothing waits for nothing, whatever another page sent", () => {
  assert.equal(makeTurns("page").hasArrived("other-7"), true);
});

/** What a browser's storage does, as far as it is used. */
function makeStorage() {
  const items = new Map();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, text) => items.set(key, text),
    removeItem: (key) => items.delete(key),
  };
}

test("what was not saved is there for the next page of the same journal, and for no other", () => {
  const storage = makeStorage();
  const keeper = makeKeeper("answers/one.jsonl", () => storage);
  keeper.keep({ response: ["a"] });
  keeper.keep({ response: ["ab"] });
  keeper.keep({ objection: "No." });
  assert.deepEqual(makeKeeper("answers/one.jsonl", () => storage).kept(), { response: ["ab"], objection: "No." });
  assert.deepEqual(makeKeeper("answers/two.jsonl", () => storage).kept(), {});
  keeper.drop();
  assert.deepEqual(keeper.kept(), {});
});

test("without a storage nothing is kept and nothing breaks", () => {
  const refuse = () => {
    throw new Error("The storage is off.");
  };
  const keeper = makeKeeper("answers/one.jsonl", refuse);
  keeper.keep({ response: ["a"] });
  keeper.drop();
  assert.deepEqual(keeper.kept(), {});
});

/** A typist with a clock that is moved by hand; what was sent is in `sent`. */
function typistWithClock() {
  const clock = { time: 0, ring: null, sent: [] };
  const start = (ring, delay) => Object.assign(clock, { ring, delay });
  const stop = () => (clock.ring = null);
  const typist = makeTypist((value) => clock.sent.push(value), { start, stop, now: () => clock.time });
  return { clock, typist };
}

test("what is typed quickly is sent once, with the last letter", () => {
  const { clock, typist } = typistWithClock();
  for (const text of ["m", "ma", "may"]) typist.type(text);
  assert.equal(clock.delay, 150);
  clock.ring();
  assert.deepEqual(clock.sent, ["may"]);
});

test("who types on without a pause is saved every second", () => {
  const { clock, typist } = typistWithClock();
  typist.type("m");
  clock.time = 950;
  typist.type("ma");
  assert.equal(clock.delay, 50);
  clock.time = 1200;
  typist.type("may");
  assert.equal(clock.delay, 0);
});

test("a flush sends what waits at once, and nothing twice", () => {
  const { clock, typist } = typistWithClock();
  typist.type("may");
  typist.flush();
  typist.flush();
  assert.deepEqual([clock.sent, clock.ring], [["may"], null]);
});

test("an emptied field is sent too", () => {
  const { clock, typist } = typistWithClock();
  typist.type("");
  clock.ring();
  assert.deepEqual(clock.sent, [""]);
});

test("a newer answer in the same journal is told where it is not shown", () => {
  const here = { journal: "one.jsonl", drawn: [] };
  const other = { journal: "one.jsonl", drawn: [] };
  assert.equal(isElsewhere({ state: "saved", ...other }, here), true);
  assert.equal(isElsewhere({ state: "saved", ...here }, here), false, "a second view of the same widget");
  assert.equal(isElsewhere({ state: "restored", ...other }, here), false);
  assert.equal(isElsewhere({ state: "saved", ...other, journal: "two.jsonl" }, here), false);
});

test("Ctrl+S and Cmd+S save, with and without capitals; other keys do not", () => {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  assert.equal(isSave({ ...none, key: "s", ctrlKey: true }), true);
  assert.equal(isSave({ ...none, key: "S", metaKey: true }), true);
  assert.equal(isSave({ ...none, key: "s" }), false);
  assert.equal(isSave({ ...none, key: "s", ctrlKey: true, altKey: true }), false);
  assert.equal(isSave({ ...none, key: "Enter", ctrlKey: true }), false);
});
