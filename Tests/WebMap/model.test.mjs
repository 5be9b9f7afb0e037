// The part of the web map's script that needs no browser. Run by `node --test Tests/WebMap`.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

const source = readFileSync(new URL("../../Sources/MarzLayers/WebMap/Page/model.js", import.meta.url), "utf8");
const Model = new Function(`${source}; return Model;`)();

const columns = ["id", "title", "event_class", "status", "place", "border", "border_km", "border_band", "event_start", "event_end", "actors", "recipients", "quad_code", "confidence", "sentence"];
const table = {
  columns,
  rows: [
    ["a", "Iran closes its Bashmaq crossing", "COERCE", "actual", "Bashmaq", "IQ-IR", 0.1, "0-5", "2024-03-31T00:00:00Z", "2024-03-31T23:59:59Z", "Iran", "Iraq", 4, 0.8, "Iran closed the crossing on Sunday."],
    ["b", "Türkiye plans talks in Ağrı", "CONSULT", "planned", "Ağrı", "IR-TR", 70, "50-100", "2024-04-02T00:00:00Z", "2024-04-05T23:59:59Z", "Türkiye", "Iran; Armenia", 1, 0.5, "Talks are planned."],
    ["c", "Georgia asks for aid", "REQUEST", "requested", "Bavra", "AM-GE", 0.2, "0-5", null, null, "Georgia", "", 3, 0.9, "Georgia asked for aid."],
  ],
};
const events = Model.prepare(table);
const range = Model.days(events);
const everything = Model.everything(range);
const ids = (filter) => events.filter((event) => Model.passes(event, { ...everything, ...filter })).map((event) => event.id).join("");

test("rows become events with days and parties", () => {
  assert.equal(events[1].place, "Ağrı");
  assert.deepEqual(events[1].parties, ["Türkiye", "Iran", "Armenia"]);
  assert.equal(events[1].last - events[1].first, 3);
  assert.equal(events[2].first, null);
  assert.equal(Model.dayText(range.first) + Model.dayText(range.last), "2024-03-312024-04-05");
});

test("each filter narrows by itself", () => {
  assert.equal(ids({}), "abc");
  assert.equal(ids({ classes: new Set(["COERCE", "REQUEST"]) }), "ac");
  assert.equal(ids({ statuses: new Set(["planned"]) }), "b");
  assert.equal(ids({ bands: new Set(["0-5"]) }), "ac");
  assert.equal(ids({ border: "AM-GE" }), "c");
  assert.equal(ids({ actor: "iran" }), "ab");
  assert.equal(ids({ confidence: 0.8 }), "ac");
  assert.equal(ids({ undated: false }), "ab");
});

test("time lets through what overlaps it", () => {
  assert.equal(ids({ from: range.first + 3, to: range.first + 3 }), "bc");
  assert.equal(ids({ from: range.first, to: range.first, undated: false }), "a");
  assert.equal(ids({ from: range.first + 1, to: range.first + 1, undated: false }), "");
});

test("search knows no case and no diacritics, and wants every word", () => {
  assert.equal(ids({ query: "agri" }), "b");
  assert.equal(ids({ query: "IRAN sunday" }), "a");
  assert.equal(ids({ query: "iran nowhere" }), "");
});

test("one event of long ago does not take the room of the others, and is not lost", () => {
  const start = (year) => ({ first: Date.UTC(year, 0, 1) / Model.DAY, last: Date.UTC(year, 0, 1) / Model.DAY });
  const many = [start(1955), ...Array.from({ length: 20 }, () => start(2024))];
  const days = Model.days(many);
  assert.equal(Model.dayText(days.first), "2024-01-01");
  assert.equal(days.earlier, true);
  assert.equal(many.filter((event) => Model.passes(event, Model.everything(days))).length, 21);
  assert.equal(Model.bars(many, days, 1)[0][0], 21);
});

test("a link says the state and reads back as the same", () => {
  const filter = { ...everything, classes: new Set(["COERCE", "AID"]), border: "IQ-IR", query: "a&b=c#d%", confidence: 0.4, from: range.first + 1, undated: false };
  const hash = Model.hash({ view: [5.25, 33.123, 44.5], event: "e1@gn:98182", filter }, everything);
  const state = Model.state(hash, range);
  assert.deepEqual(state.filter, filter);
  assert.equal(state.event, "e1@gn:98182");
  assert.deepEqual(state.view, [5.25, 33.123, 44.5]);
  assert.equal(Model.hash({ view: null, event: null, filter: everything }, everything), "");
});

test("a broken link does no harm", () => {
  for (const hash of ["#map=1/2", "#map=x/y/z", "#from=yesterday", "#%E0%A4%A=1", "#confidence=lots", "#classes=", "#a=b&&=&event", "#map=3/999/0"]) {
    const state = Model.state(hash, range);
    assert.equal(state.view, null);
    assert.equal(state.filter.from, range.first);
    assert.equal(state.filter.confidence, 0);
  }
});

test("only http and https addresses are followed", () => {
  assert.equal(Model.address("https://example.org/a b"), "https://example.org/a%20b");
  for (const bad of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.org", "", null]) assert.equal(Model.address(bad), null);
});

test("names on the map have no control or direction marks and an end", () => {
  assert.equal(Model.plain("\u202Eabc\u0000\n", 10), "abc");
  assert.equal(Model.plain("x".repeat(10000), 40).length, 40);
  assert.equal(Model.plain("😀😀😀", 2), "😀…");
});

test("an outline is decoded as it was encoded", () => {
  // (1.00, 2.00), (1.50, 2.00), (1.50, 2.50): steps of 100, 200, 50, 0, 0, 50 in zigzag and five bits.
  assert.deepEqual(Model.ring("gEoKcB??cB"), [[1, 2], [1.5, 2], [1.5, 2.5], [1, 2]]);
});

test("a great circle bends to the pole and does not jump at the antimeridian", () => {
  const north = Model.greatCircle([0, 50], [90, 50]);
  assert.ok(Math.max(...north.map((point) => point[1])) > 59);
  const across = Model.greatCircle([170, 0], [-170, 0]);
  assert.ok(across.every((point, index) => index === 0 || Math.abs(point[0] - across[index - 1][0]) < 2));
  assert.deepEqual(Model.greatCircle([1, 1], [1.1, 1]), [[1, 1], [1.1, 1]]);
});

test("events are ordered by distance, time or confidence, unknown last", () => {
  const order = (by) => Model.ordered(events, by).map((event) => event.id).join("");
  assert.equal(order("distance"), "acb");
  assert.equal(order("time"), "abc");
  assert.equal(order("confidence"), "cab");
});
