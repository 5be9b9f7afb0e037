// Draws symbols and names on canvases: no font, sprite or image is fetched. One table gives colors and shapes.
"use strict";
const Symbols = (() => {
  const FONT = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "DejaVu Sans", Arial, sans-serif';
  const INK = "#1b2a38";
  const QUADS = ["#8cbde3", "#29659b", "#f7bd56", "#a82e1c"];

  function canvas(width, height, ratio) {
    const element = document.createElement("canvas");
    element.width = Math.ceil(width * ratio);
    element.height = Math.ceil(height * ratio);
    element.style.width = width + "px";
    element.style.height = height + "px";
    const context = element.getContext("2d");
    context.scale(ratio, ratio);
    return [element, context];
  }

  function outline(context, look, x, y, radius) {
    context.beginPath();
    if (look.diamond) {
      const reach = radius * 1.22;
      context.moveTo(x, y - reach); context.lineTo(x + reach, y); context.lineTo(x, y + reach); context.lineTo(x - reach, y);
      context.closePath();
    } else context.arc(x, y, radius, 0, 2 * Math.PI);
  }

  /** The symbol of one event: color and letters say the class, shape, filling and outline the status. */
  function event(entry, look, ratio, count = 1) {
    const radius = count > 1 ? Math.min(15, 10.5 + Math.sqrt(count)) : 10.5;
    const size = Math.ceil(radius * 2.6) + 2, middle = size / 2;
    const [element, context] = canvas(size, size, ratio);
    outline(context, look, middle, middle, radius);
    context.fillStyle = entry.fill;
    context.fill();
    if (look.hollow) { outline(context, look, middle, middle, radius - 3); context.fillStyle = "#fff"; context.fill(); }
    outline(context, look, middle, middle, radius);
    context.lineWidth = 1.2;
    context.strokeStyle = INK;
    context.setLineDash(look.dashed ? [3, 2] : []);
    context.stroke();
    context.setLineDash([]);
    if (look.barred) {
      for (const [width, color] of [[5, "#fff"], [2.6, INK]]) {
        context.beginPath();
        for (const [near, far] of [[-0.62, -1.2], [0.62, 1.2]]) {
          context.moveTo(middle + near * radius, middle - near * radius);
          context.lineTo(middle + far * radius, middle - far * radius);
        }
        context.lineWidth = width;
        context.strokeStyle = color;
        context.stroke();
      }
    }
    context.fillStyle = look.hollow ? INK : entry.ink;
    context.font = "bold 10.5px " + FONT;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(entry.code, middle, middle + 0.5);
    return element;
  }

  /** Many events at once: a ring with the shares of the four kinds, and their number. */
  function cluster(label, shares, ratio) {
    const radius = 13 + 3.2 * label.length, size = Math.ceil(radius * 2) + 4, middle = size / 2;
    const [element, context] = canvas(size, size, ratio);
    const total = shares.reduce((sum, share) => sum + share, 0) || 1;
    let angle = -Math.PI / 2;
    shares.forEach((share, quad) => {
      if (!share) return;
      const next = angle + (share / total) * 2 * Math.PI;
      context.beginPath();
      context.moveTo(middle, middle);
      context.arc(middle, middle, radius, angle, next);
      context.closePath();
      context.fillStyle = QUADS[quad];
      context.fill();
      angle = next;
    });
    context.beginPath();
    context.arc(middle, middle, radius, 0, 2 * Math.PI);
    context.lineWidth = 1.2;
    context.strokeStyle = INK;
    context.stroke();
    context.beginPath();
    context.arc(middle, middle, radius - 5.5, 0, 2 * Math.PI);
    context.fillStyle = "#fff";
    context.fill();
    context.lineWidth = 0.8;
    context.stroke();
    context.fillStyle = INK;
    context.font = "bold 12px " + FONT;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(label, middle, middle + 0.5);
    return element;
  }

  /** A name on the map, with a halo. */
  function name(text, kind, dark, ratio) {
    const country = kind === "country";
    const font = (country ? "600 12.5px " : "12px ") + FONT;
    const shown = country ? text.toLocaleUpperCase("en") : text;
    const [, measure] = canvas(1, 1, 1);
    measure.font = font;
    if ("letterSpacing" in measure && country) measure.letterSpacing = "2px";
    const width = Math.ceil(measure.measureText(shown).width) + 10;
    const [element, context] = canvas(width, 20, ratio);
    context.font = font;
    if ("letterSpacing" in context && country) context.letterSpacing = "2px";
    context.textBaseline = "middle";
    context.textAlign = "center";
    context.lineJoin = "round";
    context.lineWidth = 3.4;
    context.strokeStyle = dark ? "rgba(20,28,36,.9)" : "rgba(250,248,242,.92)";
    context.strokeText(shown, width / 2, 10.5);
    context.fillStyle = country ? (dark ? "#8f9dab" : "#837d8c") : (dark ? "#dfe6ec" : "#22313f");
    context.fillText(shown, width / 2, 10.5);
    return element;
  }

  /** What MapLibre takes for an image. */
  function pixels(element) {
    return element.getContext("2d").getImageData(0, 0, element.width, element.height);
  }

  return { event, cluster, name, pixels, QUADS };
})();
