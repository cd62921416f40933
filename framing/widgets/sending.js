// What is on its way to Python: the clock that tells when no answer comes, typing that is sent when it pauses, names for what
// was sent, and a place in the tab for what is not saved yet. Nothing here knows the page.

const PATIENCE = 4000; // milliseconds; Python answers within a fraction of a second, where it runs

/** Waits for Python: `expect` when something was sent, `heard` when an answer came. `tell` is called where none comes in time;
 *  the clock is not put back by what is sent meanwhile, but by `postpone`, where Python answered to something older. `heard`
 *  says whether that had been told. */
export function makeWatch(tell, { start = setTimeout, stop = clearTimeout } = {}) {
  let timer = null;
  let hasTold = false;
  const giveUp = () => {
    timer = null;
    hasTold = true;
    tell();
  };
  return {
    expect: () => (timer ??= start(giveUp, PATIENCE)),
    postpone() {
      stop(timer);
      timer = start(giveUp, PATIENCE);
    },
    heard() {
      const had = hasTold;
      stop(timer);
      timer = null;
      hasTold = false;
      return had;
    },
  };
}

const PAUSE = 150; // milliseconds without a key after which what was typed is sent
const LONGEST_WAIT = 1000; // milliseconds after which it is sent although somebody types on

/** Collects what is typed and sends the newest: `type` with each change, `flush` to send at once. */
export function makeTypist(send, { start = setTimeout, stop = clearTimeout, now = Date.now } = {}) {
  let timer = null;
  let waiting = null; // the newest value, in a list, so that any value can wait
  let since = 0;
  const flush = () => {
    stop(timer);
    if (waiting === null) return;
    const [value] = waiting;
    waiting = null;
    send(value);
  };
  return {
    type(value) {
      if (waiting === null) since = now();
      waiting = [value];
      stop(timer);
      timer = start(flush, Math.max(0, Math.min(PAUSE, since + LONGEST_WAIT - now())));
    },
    flush,
  };
}

/** Names whatever goes to Python, and tells from the names that come back whether the newest has arrived there. */
export function makeTurns(name = newId()) {
  let number = 0;
  let newest = null;
  return {
    next() {
      number += 1;
      newest = `${name}-${number}`;
      return newest;
    },
    /** Whether nothing newer than this turn is on its way. */
    hasArrived(turn) {
      if (turn === newest) newest = null;
      return newest === null;
    },
  };
}

/** Keeps in the tab what Python has not said to be saved, for the page that is drawn when the cell was run again: nothing is
 *  lost with a kernel that stopped. Where the browser has no storage, nothing comes back. */
export function makeKeeper(place, storage) {
  const key = `framing-unsaved ${place}`;
  const tried = (act) => {
    try {
      return act();
    } catch {
      return null;
    }
  };
  const kept = () => tried(() => JSON.parse(storage().getItem(key))) ?? {};
  return {
    kept,
    keep: (part) => tried(() => storage().setItem(key, JSON.stringify({ ...kept(), ...part }))),
    drop: () => tried(() => storage().removeItem(key)),
  };
}
