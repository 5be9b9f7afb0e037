// The page: list, filters, time, panel, keys and links around the map.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const events = Model.prepare(data.layers.events).filter((event) => event.geometry)
    .map((event) => Object.assign(event, { lon: event.geometry.coordinates[0], lat: event.geometry.coordinates[1] }));
  const byIndex = new Map(events.map((event) => [event.index, event]));
  const byID = new Map(events.map((event) => [event.id, event]));
  const range = Model.days(events);
  const usual = Model.everything(range);
  /** How many events the list gets at a time; more come when its end is seen. */
  const LISTED = 60;
  let { filter, view, event: wanted } = Model.state(location.hash, range);
  let shown = [], listed = [], chosen = null, timer = null, isReady = false, order = "distance";

  function make(tag, text, className) {
    const element = document.createElement(tag);
    if (text !== undefined && text !== null) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  const symbols = new Map();
  /** The symbol of an event as an image; each kind is drawn once. */
  function symbol(event) {
    const key = `${event.event_class}|${event.status}`;
    if (!symbols.has(key)) {
      const drawn = Symbols.event(data.palette[event.event_class] ?? data.other, data.statuses[event.status] ?? Object.values(data.statuses)[0], 2);
      symbols.set(key, { src: drawn.toDataURL(), width: drawn.width / 2, height: drawn.height / 2, alt: "" });
    }
    return Object.assign(make("img"), symbols.get(key));
  }

  // --- what is shown ------------------------------------------------------------------------

  function apply({ keepHash } = {}) {
    shown = events.filter((event) => Model.passes(event, filter));
    $("count").textContent = String(shown.length);
    const narrowing = Model.narrowing(filter);
    $("active").hidden = narrowing === 0;
    $("active").textContent = String(narrowing);
    if (isReady) MapView.show(shown, $("show-links").checked);
    list();
    drawTime();
    counts();
    if (!keepHash) remember();
  }

  let pending = 0;
  /** Applies once a frame, however fast a slider moves. */
  function soon() {
    if (pending) return;
    pending = requestAnimationFrame(() => { pending = 0; apply(); });
  }

  function list() {
    listed = Model.ordered(shown, order);
    $("list").replaceChildren(...(shown.length ? [] : [make("li", "No event passes the filters.", "more")]));
    lengthen();
  }

  const end = new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) lengthen(); }, { root: $("list-panel"), rootMargin: "400px" });
  /** Puts the next events at the end of the list. */
  function lengthen() {
    const holder = $("list"), start = holder.querySelectorAll("button").length;
    end.disconnect();
    holder.append(...listed.slice(start, start + LISTED).map(item));
    if (start + LISTED < listed.length) end.observe(holder.lastElementChild);
  }

  function item(event) {
    const row = make("li"), button = make("button");
    button.type = "button";
    button.dataset.index = event.index;
    if (chosen === event) button.setAttribute("aria-current", "true");
    const words = make("span");
    const what = make("span", Model.plain(event.title, 300), "what");
    what.dir = "auto";
    const where = [Model.plain(event.place, 80), event.border ? `${Model.kilometers(event.border_km)} to ${event.border}` : null, when(event)].filter(Boolean).join(" · ");
    words.append(what, make("span", where, "where"));
    button.append(symbol(event), words);
    button.setAttribute("aria-label", `${event.event_class} ${event.status}: ${Model.plain(event.title, 300)}. ${where}`);
    row.append(button);
    return row;
  }

  function when(event) {
    if (event.first === null) return null;
    return event.first === event.last ? Model.dayText(event.first) : `${Model.dayText(event.first)} to ${Model.dayText(event.last)}`;
  }

  // --- the panel ----------------------------------------------------------------------------

  const ROLES = { event: "The report says that it happened there.", object: "The report tells that it is about this place.", near: "The report says that it happened near there.", topic: "The report names this place beside the event." };
  const PRECISION = { exact: "a town or site", near: "near the place named", admin2: "a district, shown at its middle", admin1: "a province, shown at its middle", country: "a whole country, shown at its middle", line: "a river or border, shown at one point of it", region: "a region, shown at one point of it" };

  function offset() { return matchMedia("(max-width: 700px)").matches ? [0, $("panel").clientHeight] : matchMedia("(max-width: 1000px)").matches ? [$("panel").clientWidth, 0] : [0, 0]; }

  function open(event, { focus = true, back = null } = {}) {
    chosen = event;
    const panel = $("panel");
    panel.replaceChildren(...contents(event, back));
    panel.hidden = false;
    panel.scrollTop = 0;
    if (isReady) { MapView.map.resize(); MapView.choose(event, offset()); }
    for (const button of $("list").querySelectorAll("button")) button.toggleAttribute("aria-current", Number(button.dataset.index) === event.index);
    const current = $("list").querySelector("[aria-current]");
    if (current) { current.setAttribute("aria-current", "true"); current.scrollIntoView({ block: "nearest" }); }
    if (matchMedia("(max-width: 700px)").matches) side(false);
    if (focus) panel.focus({ preventScroll: true });
    remember();
  }

  function close() {
    const last = chosen;
    chosen = null;
    $("panel").hidden = true;
    if (isReady) { MapView.choose(null); MapView.map.resize(); }
    for (const button of $("list").querySelectorAll("[aria-current]")) button.removeAttribute("aria-current");
    if (last) $("list").querySelector(`[data-index="${last.index}"]`)?.focus({ preventScroll: true });
    remember();
  }

  function head(title) {
    const top = make("div", null, "head"), heading = make("h2", title), button = make("button", "Close", "close");
    heading.dir = "auto";
    button.type = "button";
    button.addEventListener("click", close);
    return [top, heading, button];
  }

  function section(title, ...children) { return [make("h3", title), ...children.filter(Boolean)]; }
  function line(text, className) { const p = make("p", text, className); p.dir = "auto"; return p; }

  function contents(event, back) {
    const [top, heading, button] = head(event.title);
    top.append(symbol(event), heading, button);
    const entry = data.palette[event.event_class], look = data.statuses[event.status];
    const kind = [entry ? entry.label : event.event_class, event.mode, look ? look.label : event.status, event.historical ? "told as background" : null].filter(Boolean).join(" · ");
    const parts = [top, line(kind, "soft")];
    if (back) {
      const again = make("button", `All ${back.length} events here`, "again");
      again.type = "button";
      again.addEventListener("click", () => several(back));
      parts.push(again);
    }
    parts.push(...section("What the report says", quote(event), event.attribution ? line(`Said by: ${event.attribution}`, "soft") : null));
    parts.push(...section("When", line(event.first === null ? "The report gives no time that could be read." : when(event)), event.date_text ? line(`in the report: “${event.date_text}”, precision: ${event.time_precision}`, "soft") : null));
    parts.push(...section("Why here", ...reasons(event)));
    if (event.border) {
      const way = event.border_km > 0 ? `${Model.kilometers(event.border_km)} from the border ${event.border}` + (event.border_bearing == null ? "" : `, which lies to the ${Model.compass(event.border_bearing)}`) : `on the border ${event.border}`;
      parts.push(...section("Border", line(way),
        event.dyad_border && event.dyad_border !== event.border ? line(`${Model.kilometers(event.dyad_border_km)} from ${event.dyad_border}, the border between its parties`, "soft") : null,
        event.crossing ? line(`nearest crossing: ${event.crossing}, ${Model.kilometers(event.crossing_km)}`, "soft") : null));
    }
    if (event.parties.length) {
      parts.push(...section("Parties", line(Model.list(event.actors).join("; ") || "not named"), event.recipients ? line(`to: ${event.recipients}`) : null));
    }
    parts.push(...section("Source", ...source(event)));
    const meter = make("div", null, "meter"), bar = make("i");
    bar.style.width = `${Math.round(100 * (event.confidence ?? 0))}%`;
    meter.append(bar);
    parts.push(...section(`Confidence ${(event.confidence ?? 0).toFixed(2)}`, meter));
    return parts;
  }

  function quote(event) {
    const holder = make("blockquote"), text = event.sentence ?? "";
    holder.dir = "auto";
    const at = event.trigger ? text.indexOf(event.trigger) : -1;
    if (at < 0) { holder.textContent = text; return holder; }
    holder.append(text.slice(0, at), make("mark", event.trigger), text.slice(at + event.trigger.length));
    return holder;
  }

  function reasons(event) {
    const lines = [line([event.place, event.admin1 && event.admin1 !== event.place ? event.admin1 : null, event.country].filter(Boolean).join(", "))];
    if (event.place_phrase) {
      const read = `“${event.place_phrase}” was read as ${event.place}` + (event.place_relation ? ` (${String(event.place_relation).replace(/_/g, " ")})` : "");
      lines.push(line(event.place_confidence == null ? read : `${read}, confidence ${event.place_confidence.toFixed(2)}`, "soft"));
    }
    lines.push(line(ROLES[event.place_role] ?? "", "soft"));
    if (PRECISION[event.geo_precision]) lines.push(line(`Shown at: ${PRECISION[event.geo_precision]}.`, "soft"));
    const from = { gn: "GeoNames", ne: "Natural Earth", marz: "marz’s own tables", border: "the international borders" }[String(event.place_id).split(":")[0]];
    lines.push(line(`${event.place_id}${event.feature ? `, ${event.feature}` : ""}${from ? `, from ${from}` : ""}`, "soft"));
    return lines;
  }

  function source(event) {
    const lines = [];
    const address = Model.address(event.url), title = event.document_title || event.document;
    if (address) {
      const p = make("p"), a = make("a", title);
      a.href = address;
      a.rel = "noopener noreferrer";
      a.target = "_blank";
      a.dir = "auto";
      p.append(a);
      lines.push(p);
    } else lines.push(line(title));
    lines.push(line([event.source, event.publication_date ? String(event.publication_date).slice(0, 10) : null, event.document].filter(Boolean).join(" · "), "soft"));
    if (event.documents > 1) lines.push(line(`${event.documents} reports tell it`, "soft"));
    return lines;
  }

  /** The events of one place, to choose from. */
  function several(found) {
    const [top, heading, button] = head(`${found.length} events here`);
    top.append(heading, button);
    const holder = make("ol");
    holder.append(...Model.ordered(found, "time").map(item));
    holder.addEventListener("click", (click) => {
      const target = click.target.closest("button");
      if (target) open(byIndex.get(Number(target.dataset.index)), { back: found });
    });
    const panel = $("panel");
    panel.replaceChildren(top, line(found[0].place, "soft"), holder);
    panel.hidden = false;
    if (isReady) MapView.map.resize();
    panel.focus({ preventScroll: true });
  }

  // --- filters ------------------------------------------------------------------------------

  function checks(holder, key, entries, draw) {
    for (const [value, entry] of entries) {
      const row = make("label", null, "row"), box = make("input"), number = make("span", "", "n");
      box.type = "checkbox";
      box.value = value;
      box.name = key;
      row.append(box, draw(entry), make("span", entry.label), number);
      holder.append(row);
      box.addEventListener("change", () => { if (box.checked) filter[key].add(value); else filter[key].delete(value); apply(); });
    }
  }

  function buildFilters() {
    const plain = data.other, usualLook = Object.values(data.statuses)[0];
    for (const quad of data.quads) {
      $("classes").append(make("p", quad.label, "quad"));
      checks($("classes"), "classes", Object.entries(data.palette).filter(([, entry]) => entry.quad === quad.quad), (entry) => Symbols.event(entry, usualLook, 2));
    }
    checks($("statuses"), "statuses", Object.entries(data.statuses), (look) => Symbols.event({ ...plain, code: "" }, look, 2));
    for (const band of Model.BANDS) {
      const button = make("button", band);
      button.type = "button";
      button.value = band;
      button.addEventListener("click", () => { if (!filter.bands.delete(band)) filter.bands.add(band); sync(); apply(); });
      $("bands").append(button);
    }
    const borders = [...new Set(events.flatMap((event) => [event.border, event.dyad_border]).filter(Boolean))].sort();
    $("border").append(...["", ...borders].map((code) => { const option = make("option", code || "any"); option.value = code; return option; }));
    const often = new Map();
    for (const event of events) for (const party of new Set(event.parties)) often.set(party, (often.get(party) ?? 0) + 1);
    $("actors").append(...[...often].sort((a, b) => b[1] - a[1]).slice(0, 500).map(([name]) => { const option = make("option"); option.value = Model.plain(name, 80); return option; }));
    $("border").addEventListener("change", () => { filter.border = $("border").value; apply(); });
    $("actor").addEventListener("input", () => { filter.actor = $("actor").value.trim(); soon(); });
    $("confidence").addEventListener("input", () => { filter.confidence = Number($("confidence").value); $("confidence-value").textContent = filter.confidence; soon(); });
    $("query").addEventListener("input", () => { filter.query = $("query").value.trim(); soon(); });
    $("reset").addEventListener("click", () => { stop(); filter = Model.everything(range); sync(); apply(); });
    $("order").addEventListener("change", () => { order = $("order").value; list(); });
    $("show-links").addEventListener("change", () => apply());
    $("show-activity").addEventListener("change", () => MapView.toggle(["activity"], $("show-activity").checked));
    $("show-extents").addEventListener("change", () => MapView.toggle(["areas", "areas-line", "lines"], $("show-extents").checked));
    $("strips-label").hidden = !data.layers.border_buffers;
    $("show-strips").addEventListener("change", () => MapView.toggle(["buffers"], $("show-strips").checked));
  }

  /** How many events each class and status would have with the other filters as they are. */
  function counts() {
    for (const [key, field] of [["classes", "event_class"], ["statuses", "status"]]) {
      const open = { ...filter, [key]: new Set() }, number = new Map();
      for (const event of events) if (Model.passes(event, open)) number.set(event[field], (number.get(event[field]) ?? 0) + 1);
      for (const box of document.getElementsByName(key)) {
        const count = number.get(box.value) ?? 0;
        box.parentElement.querySelector(".n").textContent = String(count);
        box.parentElement.classList.toggle("none", count === 0);
      }
    }
  }

  /** Sets every control to what the filter says. */
  function sync() {
    for (const key of ["classes", "statuses"]) for (const box of document.getElementsByName(key)) box.checked = filter[key].has(box.value);
    for (const button of $("bands").children) button.setAttribute("aria-pressed", String(filter.bands.has(button.value)));
    $("border").value = filter.border;
    $("actor").value = filter.actor;
    $("query").value = filter.query;
    $("confidence").value = filter.confidence;
    $("confidence-value").textContent = filter.confidence;
    $("undated").checked = filter.undated;
    if (range) { $("from").value = filter.from - range.first; $("to").value = filter.to - range.first; }
  }

  // --- time ---------------------------------------------------------------------------------

  function buildTime() {
    const undated = events.filter((event) => event.first === null).length;
    $("undated-count").textContent = `(${undated})`;
    $("undated-label").hidden = undated === 0;
    $("undated").addEventListener("change", () => { filter.undated = $("undated").checked; apply(); });
    if (!range) { $("range").hidden = true; $("play").disabled = true; $("span").textContent = "no event has a date"; return; }
    for (const id of ["from", "to"]) { $(id).max = range.last - range.first; }
    $("from").addEventListener("input", () => { stop(); filter.from = Math.min(range.first + Number($("from").value), filter.to); $("from").value = filter.from - range.first; soon(); });
    $("to").addEventListener("input", () => { stop(); filter.to = Math.max(range.first + Number($("to").value), filter.from); $("to").value = filter.to - range.first; soon(); });
    $("play").addEventListener("click", () => (timer ? stop() : play()));
    new ResizeObserver(drawTime).observe($("range"));
  }

  function drawTime() {
    if (!range) return;
    const open = [range.earlier && filter.from === range.first ? "before " : "", range.later && filter.to === range.last ? " and later" : ""];
    $("span").textContent = open.some(Boolean) ? `${open[0]}${Model.dayText(filter.from)} – ${Model.dayText(filter.to)}${open[1]}` : filter.from === filter.to ? Model.dayText(filter.from) : `${Model.dayText(filter.from)} – ${Model.dayText(filter.to)}`;
    for (const id of ["from", "to"]) $(id).setAttribute("aria-valuetext", Model.dayText(filter[id]));
    const canvas = $("bars"), ratio = devicePixelRatio || 1, width = canvas.clientWidth, height = canvas.clientHeight;
    if (!width) return;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const context = canvas.getContext("2d");
    context.scale(ratio, ratio);
    const days = range.last - range.first + 1, count = Math.min(days, Math.max(8, Math.floor(width / 7)));
    const bins = Model.bars(events.filter((event) => Model.passes(event, { ...filter, from: null })), range, count);
    const most = Math.max(1, ...bins.map((bin) => bin.reduce((a, b) => a + b)));
    const step = width / count;
    bins.forEach((bin, index) => {
      const start = range.first + index * days / count, end = range.first + (index + 1) * days / count;
      context.globalAlpha = end > filter.from && start < filter.to + 1 ? 1 : 0.25;
      let y = height;
      bin.forEach((number, quad) => {
        const high = number ? Math.max(2, number / most * (height - 2)) : 0;
        context.fillStyle = Symbols.QUADS[quad];
        context.fillRect(index * step + 0.5, y - high, Math.max(1, Math.min(step - 1, 26)), high);
        y -= high;
      });
    });
  }

  function play() {
    const days = range.last - range.first + 1;
    let width = filter.to - filter.from + 1;
    if (width >= days) { width = Math.max(1, Math.round(days / 20)); filter.from = range.first; filter.to = range.first + width - 1; }
    else if (filter.to >= range.last) { filter.from = range.first; filter.to = range.first + width - 1; }
    const step = Math.max(1, Math.round(days / 120));
    $("play").setAttribute("aria-pressed", "true");
    $("play-text").textContent = "Stop";
    $("play-shape").setAttribute("d", "M5 4h4v12H5zM11 4h4v12h-4z");
    timer = setInterval(() => {
      if (filter.to >= range.last) return stop();
      filter.from = Math.min(filter.from + step, range.last - width + 1);
      filter.to = filter.from + width - 1;
      sync();
      apply();
    }, 250);
    sync();
    apply();
  }

  function stop() {
    if (!timer) return;
    clearInterval(timer);
    timer = null;
    $("play").setAttribute("aria-pressed", "false");
    $("play-text").textContent = "Play";
    $("play-shape").setAttribute("d", "M6 4l10 6-10 6z");
    remember();
  }

  // --- links, keys, colors ------------------------------------------------------------------

  let written = location.hash;
  function remember() {
    if (!isReady || timer) return;
    const center = MapView.map.getCenter().wrap();
    written = Model.hash({ view: [MapView.map.getZoom(), center.lat, center.lng], event: chosen?.id, filter }, usual);
    history.replaceState(null, "", written || "#");
  }

  function follow() {
    if (location.hash === written) return;
    const state = Model.state(location.hash, range);
    written = location.hash;
    filter = state.filter;
    sync();
    apply({ keepHash: true });
    if (state.view) MapView.map.jumpTo({ zoom: state.view[0], center: [state.view[2], state.view[1]] });
    const event = byID.get(state.event);
    if (event) open(event); else if (chosen) close();
  }

  function step(by) {
    if (!listed.length) return;
    const at = listed.indexOf(chosen);
    open(listed[at < 0 ? 0 : (at + by + listed.length) % listed.length], { focus: false });
  }

  function keys(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || $("about").open) return;
    const typing = event.target.matches?.('input[type="search"], input:not([type]), select');
    if (event.key === "Escape") {
      if (!$("panel").hidden) close(); else if (typing) event.target.blur();
      return;
    }
    if (typing) return;
    if (event.key === "/") { event.preventDefault(); side(true); $("query").focus(); }
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "?") about();
    else if (event.key === " " && !event.target.matches?.("button, input, a, label") && range) { event.preventDefault(); if (timer) stop(); else play(); }
  }

  function side(isOpen) {
    $("side").classList.toggle("closed", !isOpen);
    $("menu").setAttribute("aria-expanded", String(isOpen));
    if (isReady) MapView.map.resize();
  }

  function tab(name) {
    for (const [id, panel] of [["tab-list", "list-panel"], ["tab-filters", "filters"]]) {
      $(id).setAttribute("aria-selected", String(id === name));
      $(panel).hidden = id !== name;
    }
  }

  function about() {
    if (!$("about-symbols").children.length) {
      const usualLook = Object.values(data.statuses)[0];
      for (const entry of Object.values(data.palette)) { const row = make("div", null, "row"); row.append(Symbols.event(entry, usualLook, 2), make("span", entry.label)); $("about-symbols").append(row); }
      for (const look of Object.values(data.statuses)) { const row = make("div", null, "row"); row.append(Symbols.event({ ...data.other, code: "" }, look, 2), make("span", look.label)); $("about-symbols").append(row); }
    }
    $("about").showModal();
  }

  function isDark() { return document.documentElement.dataset.theme === "dark"; }
  function theme(dark) {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    if (isReady) MapView.paint(dark);
    key();
  }

  /** The small key over the map: lines that the filters do not explain. */
  function key() {
    const rows = [["way to the nearest border", isDark() ? "#c3ced8" : "#2b3a48", "dotted"], ...data.activity.map((step) => [step.label, step.color, "solid", 2 + 3 * Number(step.width)])];
    $("key").replaceChildren(...rows.map(([text, color, style, width]) => {
      const row = make("div"), sample = make("i");
      Object.assign(sample.style, { borderTopColor: color, borderTopStyle: style, borderTopWidth: `${Math.min(width ?? 2, 9)}px` });
      row.append(sample, make("span", text));
      return row;
    }));
  }

  // --- start --------------------------------------------------------------------------------

  document.title = Model.plain(data.title, 120);
  $("title").textContent = data.title;
  $("subtitle").textContent = data.subtitle;
  $("attribution").textContent = data.attribution;
  if (data.notice) { $("notice").hidden = false; $("notice").textContent = data.notice; }
  const scheme = matchMedia("(prefers-color-scheme: dark)");
  theme(scheme.matches);
  scheme.addEventListener("change", () => theme(scheme.matches));
  $("theme").addEventListener("click", () => theme(!isDark()));
  $("menu").addEventListener("click", () => side($("side").classList.contains("closed")));
  $("tab-list").addEventListener("click", () => tab("tab-list"));
  $("tab-filters").addEventListener("click", () => tab("tab-filters"));
  $("help").addEventListener("click", about);
  $("list").addEventListener("click", (click) => {
    const button = click.target.closest("button");
    if (button) open(byIndex.get(Number(button.dataset.index)));
  });
  document.addEventListener("keydown", keys);
  if (matchMedia("(max-width: 700px)").matches) side(false);
  buildFilters();
  buildTime();
  sync();
  apply({ keepHash: true });

  try {
    MapView.start(data, { dark: isDark(), view, onPick: (found) => { const picked = found.map((index) => byIndex.get(index)); if (picked.length === 1) open(picked[0]); else several(picked); } })
      .then(() => {
        isReady = true;
        MapView.show(shown, $("show-links").checked);
        MapView.map.on("moveend", remember);
        addEventListener("hashchange", follow);
        const event = byID.get(wanted);
        if (event) open(event);
        document.documentElement.dataset.ready = "true";
      });
  } catch (error) {
    $("map-area").replaceChildren(make("p", `The map cannot be drawn: ${error.message}. The list beside it works.`, "fault"));
    document.documentElement.dataset.ready = "list";
  }
})();
