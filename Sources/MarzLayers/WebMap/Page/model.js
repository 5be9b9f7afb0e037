// What the page knows without a browser: events, filters, time, links. Tested by itself, see Tests/WebMap.
"use strict";
const Model = (() => {
  const DAY = 86400000;
  const BANDS = ["0-5", "5-25", "25-50", "50-100", "100-250", "250+"];

  /** Letters that no decomposition takes apart. */
  const WHOLE = { ı: "i", ł: "l", Ł: "l", đ: "d", Đ: "d", ø: "o", Ø: "o" };

  /** Rows of a table as objects; columns that the run left out are null. */
  function records(table) {
    return table.rows.map((row, index) => {
      const record = { index };
      table.columns.forEach((name, column) => { record[name] = row[column]; });
      return record;
    });
  }

  /** Text as it is searched: without case, diacritics, and marks that only steer direction. */
  function folded(text) {
    return String(text).normalize("NFD").replace(/[ıłŁđĐøØ]/g, (letter) => WHOLE[letter]).replace(/[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2066-\u2069ʼʻ‘’'`]/g, "").toLowerCase();
  }

  /** Text for a line of a map: without control and direction marks, cut to a length. */
  function plain(text, length) {
    const clean = String(text ?? "").replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, " ").trim();
    const points = Array.from(clean);
    return points.length > length ? points.slice(0, length - 1).join("") + "…" : clean;
  }

  /** A list that was joined by "; ". */
  function list(text) { return text ? String(text).split("; ").filter(Boolean) : []; }

  /** Makes the events ready to be filtered. */
  function prepare(table) {
    return records(table).map((event) => {
      event.first = event.event_start ? Math.floor(Date.parse(event.event_start) / DAY) : null;
      event.last = event.event_end ? Math.floor(Date.parse(event.event_end) / DAY) : event.first;
      event.parties = [...list(event.actors), ...list(event.recipients)];
      event.text = folded([event.title, event.place, event.actors, event.recipients, event.sentence, event.document_title, event.source, event.crossing, event.border].join(" "));
      return event;
    });
  }

  /**
   * The days that the time shows; null when no event has a date. A few events of long ago would leave the others no room,
   * so the days reach as far from the middle half of the events as ten times its width, and a year at least; what lies
   * outside counts with the first or the last day.
   */
  function days(events) {
    const firsts = events.filter((event) => event.first !== null).map((event) => event.first).sort((a, b) => a - b);
    if (!firsts.length) return null;
    const [low, high] = [firsts[Math.floor((firsts.length - 1) / 4)], firsts[Math.floor((firsts.length - 1) * 3 / 4)]];
    const reach = Math.max(365, 10 * (high - low));
    let first = Infinity, last = -Infinity;
    for (const event of events) {
      if (event.first === null) continue;
      if (event.first >= low - reach) first = Math.min(first, event.first);
      if (event.last <= high + reach) last = Math.max(last, event.last);
    }
    first = Math.min(first, low);
    last = Math.max(last, high);
    return { first, last, earlier: firsts.some((day) => day < first), later: events.some((event) => event.last > last) };
  }

  /** The filter that lets everything through. */
  function everything(range) {
    return { classes: new Set(), statuses: new Set(), bands: new Set(), border: "", actor: "", confidence: 0, query: "", from: range ? range.first : null, to: range ? range.last : null, undated: true, range };
  }

  /** Whether an event passes; sets that are empty let all through. */
  function passes(event, filter) {
    if (filter.classes.size && !filter.classes.has(event.event_class)) return false;
    if (filter.statuses.size && !filter.statuses.has(event.status)) return false;
    if (filter.bands.size && !filter.bands.has(event.border_band)) return false;
    if (filter.border && event.border !== filter.border && event.dyad_border !== filter.border) return false;
    if (filter.confidence && !(event.confidence >= filter.confidence)) return false;
    if (filter.actor && !event.parties.some((party) => folded(party) === folded(filter.actor))) return false;
    if (event.first === null) { if (!filter.undated) return false; }
    else if (filter.from !== null) {
      if (Math.max(event.last, filter.range.first) < filter.from) return false;
      if (Math.min(event.first, filter.range.last) > filter.to) return false;
    }
    if (filter.query) {
      for (const word of folded(filter.query).split(/\s+/)) if (word && !event.text.includes(word)) return false;
    }
    return true;
  }

  /** How many of the filter's conditions narrow the events; the time is not counted. */
  function narrowing(filter) {
    return [filter.classes.size, filter.statuses.size, filter.bands.size, filter.border, filter.actor, filter.confidence].filter(Boolean).length;
  }

  const ORDERS = {
    distance: (a, b) => (a.border_km ?? Infinity) - (b.border_km ?? Infinity),
    time: (a, b) => (a.first ?? Infinity) - (b.first ?? Infinity),
    confidence: (a, b) => (b.confidence ?? 0) - (a.confidence ?? 0),
  };

  /** The events in an order; equal ones stay as they were. */
  function ordered(events, order) {
    const compare = ORDERS[order] ?? ORDERS.distance;
    return [...events].sort((a, b) => { const by = compare(a, b); return by || a.index - b.index; });
  }

  /** How many events fall into each of some equal pieces of the time, by quad. */
  function bars(events, range, count) {
    const bins = Array.from({ length: count }, () => [0, 0, 0, 0]);
    const width = (range.last - range.first + 1) / count;
    for (const event of events) {
      if (event.first === null) continue;
      const at = Math.floor((event.first - range.first) / width);
      bins[Math.max(0, Math.min(count - 1, at))][(event.quad_code || 1) - 1] += 1;
    }
    return bins;
  }

  /** A day as people write it in a file: 2024-06-03. */
  function dayText(day) { return new Date(day * DAY).toISOString().slice(0, 10); }

  /** Rings of an encoded polyline with two decimals, longitude first, closed. */
  function ring(text) {
    const points = [];
    let x = 0, y = 0, value = 0, shift = 0, isX = true;
    for (let index = 0; index < text.length; index += 1) {
      const five = text.charCodeAt(index) - 63;
      value |= (five & 31) << shift;
      shift += 5;
      if (five >= 32) continue;
      const step = value & 1 ? ~(value >> 1) : value >> 1;
      value = 0; shift = 0;
      if (isX) { x += step; } else { y += step; points.push([x / 100, y / 100]); }
      isX = !isX;
    }
    if (points.length) points.push(points[0]);
    return points;
  }

  /** The great circle between two points, densified, longitudes without a jump. */
  function greatCircle(from, to) {
    const rad = Math.PI / 180;
    const vector = ([lon, lat]) => [Math.cos(lat * rad) * Math.cos(lon * rad), Math.cos(lat * rad) * Math.sin(lon * rad), Math.sin(lat * rad)];
    const [a, b] = [vector(from), vector(to)];
    const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
    const steps = Math.max(1, Math.ceil(angle / (0.5 * rad)));
    if (steps === 1) return [from, to];
    const points = [from];
    for (let step = 1; step < steps; step += 1) {
      const s = Math.sin(angle * (1 - step / steps)) / Math.sin(angle), t = Math.sin(angle * step / steps) / Math.sin(angle);
      const [x, y, z] = [0, 1, 2].map((axis) => a[axis] * s + b[axis] * t);
      let lon = Math.atan2(y, x) / rad;
      const before = points[points.length - 1][0];
      lon += 360 * Math.round((before - lon) / 360);
      points.push([lon, Math.atan2(z, Math.hypot(x, y)) / rad]);
    }
    const last = points[points.length - 1][0];
    points.push([to[0] + 360 * Math.round((last - to[0]) / 360), to[1]]);
    return points;
  }

  /** The state of the page as the fragment of a link; what is as usual is left out. */
  function hash(state, usual) {
    const parts = [];
    const add = (key, value) => parts.push(key + "=" + encodeURIComponent(value));
    if (state.view) add("map", state.view.map((n, i) => n.toFixed(i ? 3 : 2)).join("/"));
    if (state.event) add("event", state.event);
    for (const key of ["classes", "statuses", "bands"]) if (state.filter[key].size) add(key, [...state.filter[key]].join(","));
    for (const key of ["border", "actor", "query"]) if (state.filter[key]) add(key, state.filter[key]);
    if (state.filter.confidence) add("confidence", state.filter.confidence);
    if (state.filter.from !== usual.from) add("from", dayText(state.filter.from));
    if (state.filter.to !== usual.to) add("to", dayText(state.filter.to));
    if (!state.filter.undated) add("undated", "no");
    return parts.length ? "#" + parts.join("&").replace(/%2F/g, "/").replace(/%2C/g, ",") : "";
  }

  /** Reads what `hash` wrote; anything else in the fragment is ignored. */
  function state(fragment, range) {
    const filter = everything(range);
    const result = { view: null, event: null, filter };
    for (const part of fragment.replace(/^#/, "").split("&")) {
      const at = part.indexOf("=");
      if (at < 1) continue;
      let value;
      try { value = decodeURIComponent(part.slice(at + 1)); } catch { continue; }
      const key = part.slice(0, at);
      if (key === "map") {
        const numbers = value.split("/").map(Number);
        if (numbers.length === 3 && numbers.every(Number.isFinite) && Math.abs(numbers[1]) <= 90 && Math.abs(numbers[2]) <= 540) result.view = numbers;
      } else if (key === "event") result.event = value;
      else if (["classes", "statuses", "bands"].includes(key)) filter[key] = new Set(value.split(",").filter(Boolean));
      else if (["border", "actor", "query"].includes(key)) filter[key] = value;
      else if (key === "confidence") filter.confidence = Math.min(1, Math.max(0, Number(value) || 0));
      else if (key === "undated") filter.undated = value !== "no";
      else if ((key === "from" || key === "to") && range) {
        const day = Math.floor(Date.parse(value) / DAY);
        if (Number.isFinite(day)) filter[key] = Math.min(range.last, Math.max(range.first, day));
      }
    }
    return result;
  }

  /** An address that may be followed: http and https and nothing else. */
  function address(text) {
    try {
      const url = new URL(text);
      return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
    } catch { return null; }
  }

  /** A compass point for a bearing in degrees. */
  function compass(bearing) { return ["north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest"][Math.round(bearing / 45) % 8]; }

  /** A distance as people read it. */
  function kilometers(km) { return km < 10 ? km.toFixed(1) + " km" : Math.round(km) + " km"; }

  return { DAY, BANDS, records, folded, plain, list, prepare, days, everything, passes, narrowing, ordered, bars, dayText, ring, greatCircle, hash, state, address, compass, kilometers };
})();
