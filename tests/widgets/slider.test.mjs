import assert from "node:assert/strict";
import test from "node:test";
import { load } from "./load.mjs";

const { percentOf, putNumber, readAxis, readNumber } = await load("slider.js");
const percent = readAxis([0, 100, 1, "%"]);
const items = [["rain", "Rain is unlikely."], ["frost", "Frost is likely."]];

test("a number is read with point or comma, and with its unit", () => {
  assert.deepEqual(["25", " 25 % ", "2,5", "2.", ".5", "100"].map((text) => readNumber(text, percent)), [25, 25, 2.5, 2, 0.5, 100]);
});

test("what is no number of the axis is none", () => {
  for (const text of ["", "%", "abc", "101", "-1", "1e1", "2 3", "1,0,0", "NaN"]) assert.equal(readNumber(text, percent), null, text);
});

test("an axis may have no unit, and go below zero", () => {
  assert.equal(readNumber("-1.5", readAxis([-2, 2, 0.5, ""])), -1.5);
});

test("a number goes to its item, in the order of the page", () => {
  assert.deepEqual(putNumber(items, [["frost", 70]], "rain", 30), [["rain", 30], ["frost", 70]]);
  assert.deepEqual(putNumber(items, [["rain", 30]], "rain", 0), [["rain", 0]]);
});

test("an emptied field takes the number away", () => {
  assert.deepEqual(putNumber(items, [["rain", 30], ["frost", 70]], "rain", null), [["frost", 70]]);
});

test("a place on the axis is a percentage of its length", () => {
  assert.equal(percentOf(percent, 20), "20%");
  assert.equal(percentOf(readAxis([-2, 2, 1, ""]), -1), "25%");
});
