// The map: what is drawn, in which order and color. Knows MapLibre, and nothing of filters and panels.
"use strict";
const MapView = (() => {
  const COLORS = {
    light: { sea: "#dbe7ef", land: "#f8f5ee", coast: "#b9c6cf", country: "#c3bccb", border: "#6d5f78", link: "#2b3a48", extent: "#2f6f9f", area: "#7d6a8f", strip: "#b0713a" },
    dark: { sea: "#10181f", land: "#222d38", coast: "#3a4955", country: "#4c5562", border: "#b3a5c2", link: "#c3ced8", extent: "#74b2e2", area: "#b49cca", strip: "#d99c62" },
  };
  const RATIO = Math.max(2, Math.ceil(globalThis.devicePixelRatio || 1));
  const EMPTY = { type: "FeatureCollection", features: [] };
  let map, data, dark, onPick;

  function feature(geometry, properties = {}) { return { type: "Feature", geometry, properties }; }
  function collection(features) { return { type: "FeatureCollection", features }; }

  function shapes(table) {
    return collection((table ? Model.records(table) : []).filter((row) => row.geometry)
      .map((row) => feature(row.geometry, { kind: kind(row), n: row.events_25km ?? row.events ?? 0 })));
  }

  /** What a named line or area is: the border, or the land along it; a country; a province or district; a river, a lake. */
  function kind(row) {
    if (String(row.place_id).startsWith("border:")) return "border";
    const code = String(row.feature);
    return code.startsWith("A.PCL") ? "country" : code.startsWith("A.") ? "division" : "water";
  }

  function land() {
    return collection(data.land.map((rings) => feature({ type: "Polygon", coordinates: rings.split(" ").map(Model.ring) })));
  }

  function names() {
    const countries = data.countries.map((row) => feature({ type: "Point", coordinates: [row[1], row[2]] }, { kind: "country", name: Model.plain(row[0], 40), rank: 0 }));
    const places = (data.layers.places ? Model.records(data.layers.places) : [])
      .filter((row) => row.geometry && row.literal > 0 && !String(row.feature).startsWith("A.PCL") && !String(row.place_id).startsWith("border:"))
      .map((row) => feature(row.geometry, { kind: "place", name: Model.plain(row.name, 40), rank: -(row.mentions + 10 * row.events) }))
      .sort((one, other) => one.properties.rank - other.properties.rank);
    places.forEach((place, order) => { place.properties.order = order; });
    return collection([...countries, ...places]);
  }

  /** The point of an event, made once. */
  function point(event) {
    return event.symbol ??= feature({ type: "Point", coordinates: [event.lon, event.lat] }, { i: event.index, q: event.quad_code || 1, s: "e|" + event.event_class + "|" + event.status, d: event.documents || 1 });
  }

  function link(event) {
    if (event.border_lon == null || !(event.border_km > 0)) return null;
    return feature({ type: "LineString", coordinates: Model.greatCircle([event.lon, event.lat], [event.border_lon, event.border_lat]) }, {});
  }

  function short(count) { return count < 1000 ? String(count) : count < 10000 ? (count / 1000).toFixed(1) + "k" : Math.round(count / 1000) + "k"; }

  /** Draws the image that MapLibre asks for; its name says what is on it. */
  function image(id) {
    const part = id.split("|");
    if (part[0] === "e") return Symbols.event(data.palette[part[1]] ?? data.other, data.statuses[part[2]] ?? Object.values(data.statuses)[0], RATIO);
    if (part[0] === "c") {
      const total = Number(part[1]);
      return Symbols.cluster(short(total), part.slice(2).map(Number), RATIO);
    }
    if (part[0] === "n") return Symbols.name(part.slice(3).join("|"), part[1], part[2] === "dark", RATIO);
    return null;
  }

  function nameImage() { return ["concat", "n|", ["get", "kind"], "|", dark ? "dark" : "light", "|", ["get", "name"]]; }

  // Shares in eighths and rounded counts keep the number of different images small.
  const eighth = (key) => ["to-string", ["round", ["/", ["*", 8, ["get", key]], ["get", "point_count"]]]];
  const clusterImage = ["concat", "c|", ["to-string", ["get", "point_count"]], "|", eighth("q1"), "|", eighth("q2"), "|", eighth("q3"), "|", eighth("q4")];

  function layers() {
    const color = COLORS[dark ? "dark" : "light"];
    const steps = data.activity;
    const by = (pick) => ["step", ["get", "n"], pick(steps[0]), ...steps.slice(1).flatMap((step) => [step.least, pick(step)])];
    return [
      { id: "sea", type: "background", paint: { "background-color": color.sea } },
      { id: "land", type: "fill", source: "land", paint: { "fill-color": color.land, "fill-outline-color": color.coast } },
      { id: "countries", type: "line", source: "countries", paint: { "line-color": color.country, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.5, 8, 1.4] } },
      // Countries are bounded on the map already; a province is an outline, so that many of them stay a background.
      { id: "areas", type: "fill", source: "areas", filter: ["==", ["get", "kind"], "border"], paint: { "fill-color": color.area, "fill-opacity": 0.14 } },
      { id: "areas-line", type: "line", source: "areas", filter: ["!=", ["get", "kind"], "country"], paint: { "line-color": color.area, "line-width": 0.9, "line-opacity": 0.55 } },
      { id: "buffers", type: "fill", source: "buffers", paint: { "fill-color": color.strip, "fill-opacity": 0.12, "fill-outline-color": color.strip } },
      { id: "lines", type: "line", source: "lines", layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": ["match", ["get", "kind"], "border", color.area, color.extent], "line-width": ["match", ["get", "kind"], "border", 4.5, 2], "line-opacity": ["match", ["get", "kind"], "border", 0.45, 0.8] } },
      { id: "activity", type: "line", source: "activity", filter: [">", ["get", "n"], 0], layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": by((step) => step.color), "line-width": by((step) => 2 + 3 * Number(step.width)), "line-opacity": 0.75 } },
      { id: "borders", type: "line", source: "borders", layout: { "line-join": "round" }, paint: { "line-color": color.border, "line-width": ["interpolate", ["linear"], ["zoom"], 2, 0.8, 8, 2] } },
      { id: "links", type: "line", source: "links", layout: { "line-cap": "round" }, paint: { "line-color": color.link, "line-width": 1.1, "line-dasharray": [0.6, 2.6], "line-opacity": 0.8 } },
      { id: "chosen-line", type: "line", source: "chosen", paint: { "line-color": color.link, "line-width": 2.4 } },
      // From afar only the names that matter most are tried; each is an image that has to be made.
      { id: "names", type: "symbol", source: "names", filter: ["<", ["coalesce", ["get", "order"], 0], ["step", ["zoom"], 150, 4, 300, 6, 1000, 8, 100000]], layout: { "icon-image": nameImage(), "icon-size": 1, "symbol-sort-key": ["get", "rank"], "icon-padding": 1, "icon-anchor": ["match", ["get", "kind"], "country", "center", "top"], "icon-offset": ["match", ["get", "kind"], "country", ["literal", [0, 0]], ["literal", [0, 19]]] } },
      { id: "clusters", type: "symbol", source: "events", filter: ["has", "point_count"], layout: { "icon-image": clusterImage, "icon-allow-overlap": true, "icon-padding": 0 } },
      { id: "events", type: "symbol", source: "events", filter: ["!", ["has", "point_count"]], layout: { "icon-image": ["get", "s"], "icon-size": ["interpolate", ["linear"], ["get", "d"], 1, 1, 6, 1.4], "icon-allow-overlap": true, "icon-padding": 0 } },
      { id: "chosen", type: "circle", source: "chosen", filter: ["==", ["geometry-type"], "Point"], paint: { "circle-radius": 18, "circle-color": "rgba(0,0,0,0)", "circle-stroke-color": dark ? "#ffd54a" : "#d1495b", "circle-stroke-width": 3 } },
    ];
  }

  const quadCount = (quad) => ["+", ["case", ["==", ["get", "q"], quad], 1, 0]];

  function sources() {
    const source = (contents) => ({ type: "geojson", data: contents });
    return {
      land: { ...source(land()), tolerance: 0.4 },
      countries: source(collection(data.world.map((line) => feature({ type: "LineString", coordinates: line })))),
      areas: source(shapes(data.layers.place_areas)),
      buffers: source(shapes(data.layers.border_buffers)),
      activity: source(shapes(data.layers.border_activity)),
      lines: source(shapes(data.layers.place_lines)),
      borders: source(shapes(data.layers.borders)),
      links: source(EMPTY),
      names: source(names()),
      // A cluster stands for events that would hide each other, at every zoom: its number says how many there are.
      // Many events come together sooner, or the map would be full of symbols that change with every step of the zoom.
      events: { ...source(EMPTY), cluster: true, clusterRadius: data.layers.events.rows.length > 2000 ? 48 : 26, clusterMaxZoom: 22, maxzoom: 23, clusterProperties: { q1: quadCount(1), q2: quadCount(2), q3: quadCount(3), q4: quadCount(4) } },
      chosen: source(EMPTY),
    };
  }

  /** Builds the map; resolves when it is drawn for the first time. */
  function start(contents, options) {
    data = contents;
    dark = options.dark;
    onPick = options.onPick;
    map = new maplibregl.Map({
      container: "map",
      style: { version: 8, sources: sources(), layers: layers() },
      attributionControl: false,
      maxPitch: 0, dragRotate: false, pitchWithRotate: false, touchPitch: false,
      minZoom: 0.6, maxZoom: 14, fadeDuration: 0,
      ...(options.view ? { zoom: options.view[0], center: [options.view[2], options.view[1]] } : { bounds: data.bounds, fitBoundsOptions: { padding: 30 } }),
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new maplibregl.NavigationControl({ showCompass: false }), "top-right");
    map.addControl(new maplibregl.ScaleControl({ maxWidth: 110 }), "bottom-left");
    map.addControl(new maplibregl.AttributionControl({ compact: true, customAttribution: escaped(data.attribution) }), "bottom-right");
    map.on("styleimagemissing", (event) => {
      const element = image(event.id);
      if (element && !map.hasImage(event.id)) map.addImage(event.id, Symbols.pixels(element), { pixelRatio: RATIO });
    });
    map.on("click", pick);
    for (const id of ["events", "clusters"]) {
      map.on("mouseenter", id, () => { map.getCanvas().style.cursor = "pointer"; });
      map.on("mouseleave", id, () => { map.getCanvas().style.cursor = ""; });
    }
    map.getCanvas().setAttribute("aria-label", "Map of the events; the list beside it has them all");
    return new Promise((resolve) => map.once("load", () => { fold(); resolve(); }));
  }

  /** Folds the sources into their button after a while, at once where they would cover a narrow map. */
  function fold() {
    const sources = map.getContainer().querySelector("details.maplibregl-ctrl-attrib");
    const close = () => { sources?.removeAttribute("open"); sources?.classList.remove("maplibregl-compact-show"); };
    if (map.getContainer().clientWidth < 700) close(); else setTimeout(close, 5000);
  }

  function escaped(text) { const holder = document.createElement("i"); holder.textContent = text; return holder.innerHTML; }

  async function pick(click) {
    const reach = 8;
    const box = [[click.point.x - reach, click.point.y - reach], [click.point.x + reach, click.point.y + reach]];
    const found = map.queryRenderedFeatures(box, { layers: ["events", "clusters"] })
      .sort((a, b) => distance(a, click.point) - distance(b, click.point))[0];
    if (!found) return;
    if (!found.properties.cluster) return onPick([found.properties.i]);
    const source = map.getSource("events");
    const leaves = await source.getClusterLeaves(found.properties.cluster_id, 1000, 0);
    const same = leaves.every((leaf) => leaf.geometry.coordinates.join() === leaves[0].geometry.coordinates.join());
    if (same || map.getZoom() > 12.5) return onPick(leaves.map((leaf) => leaf.properties.i));
    const zoom = await source.getClusterExpansionZoom(found.properties.cluster_id);
    move(found.geometry.coordinates, Math.min(zoom + 0.3, 14));
  }

  function distance(found, at) {
    const point = map.project(found.geometry.coordinates);
    return Math.hypot(point.x - at.x, point.y - at.y);
  }

  function move(center, zoom) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    map[still ? "jumpTo" : "easeTo"]({ center, zoom, duration: 500 });
  }

  /** Draws the events that pass the filter, and their ways to the border unless they are too many to be told apart. */
  function show(events, hasLinks) {
    map.getSource("events").setData(collection(events.map(point)));
    map.getSource("links").setData(hasLinks && events.length <= 2000 ? collection(events.map(link).filter(Boolean)) : EMPTY);
  }

  /** Rings an event and draws its way to the border boldly; null takes that away. */
  function choose(event, offset) {
    map.getSource("chosen").setData(event ? collection([feature({ type: "Point", coordinates: [event.lon, event.lat] }), link(event)].filter(Boolean)) : EMPTY);
    if (!event) return;
    const here = map.project([event.lon, event.lat]), size = map.getContainer();
    const hidden = here.x < 40 || here.y < 40 || here.x > size.clientWidth - 40 - offset[0] || here.y > size.clientHeight - 40 - offset[1];
    if (hidden || map.getZoom() < 3) map.easeTo({ center: [event.lon, event.lat], zoom: Math.max(map.getZoom(), 5), offset: [-offset[0] / 2, -offset[1] / 2], duration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 500 });
  }

  /** Draws in light or dark colors. */
  function paint(isDark) {
    dark = isDark;
    for (const layer of layers()) {
      for (const [key, value] of Object.entries(layer.paint ?? {})) map.setPaintProperty(layer.id, key, value);
    }
    map.setLayoutProperty("names", "icon-image", nameImage());
  }

  /** Shows or hides layers. */
  function toggle(ids, on) { for (const id of ids) map.setLayoutProperty(id, "visibility", on ? "visible" : "none"); }

  return { start, show, choose, paint, toggle, get map() { return map; } };
})();
