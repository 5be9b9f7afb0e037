"""How smooth the web map of a run is, in Chromium without a display and without a graphics card.

usage: web_map.py OUTPUT
OUTPUT is what marz map wrote. Says how long the page takes to be ready, how long the page's own scripts take for a filter,
a search and a step of time (until the list is drawn, without painting), and how far apart the frames are while the map is
moved and while a filter is at work. Drawing is done by the processor here; a graphics card is faster.
"""
import os
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "Tests", "Clients"))
from chromium_test import Page  # noqa: E402

FRAMES = """
const [run, done] = [arguments[0], arguments[1]];
const gaps = []; let last = performance.now(), end = last + 4000;
const map = MapView.map, start = map.getCenter(), act = new Function('t', run);
(function frame(now) {
  gaps.push(now - last); last = now; act((now - end + 4000) / 4000);
  if (now < end) requestAnimationFrame(frame); else { map.jumpTo({ center: start }); done(gaps.slice(1)); }
})(performance.now());
"""
HANDLER = """
const [setup, done] = [arguments[0], arguments[1]];
const before = performance.now(); (new Function(setup))();
requestAnimationFrame(() => setTimeout(() => done(performance.now() - before), 0));
"""


def gaps(page, name, action):
    found = page.driver.execute_async_script(FRAMES, action)
    found.sort()
    print("%s: %d frames, median %.0f ms, 95th %.0f ms, longest %.0f ms" % (
        name, len(found), statistics.median(found), found[int(len(found) * 0.95)], found[-1]))


def handler(page, name, actions):
    took = [page.driver.execute_async_script(HANDLER, action) for action in actions]
    print("%s: median %.0f ms, longest %.0f ms" % (name, statistics.median(took), max(took)))


def main(folder):
    page = Page(folder)
    try:
        start = time.time()
        page.open()
        page.drawn()
        print("%d event features, %.1f MB; ready after %.1f s" % (
            page.count(), os.path.getsize(folder + "/index.html") / 1e6, time.time() - start))
        boxes = "document.querySelectorAll('#classes input')[%d].click()"
        handler(page, "a class on or off", [boxes % (i % 3) for i in range(12)])
        query = "const q = document.getElementById('query'); q.value = '%s'; q.dispatchEvent(new Event('input'))"
        handler(page, "a letter of a search", [query % text for text in ("t", "tr", "tro", "troo", "troops", "")])
        step = "const f = document.getElementById('from'); f.value = f.max * %f; f.dispatchEvent(new Event('input'))"
        handler(page, "a step of the time", [step % share for share in (0.1, 0.2, 0.3, 0.4, 0.5, 0)])
        page.drawn()
        gaps(page, "moving the map", "MapView.map.panBy([Math.cos(t * 12) * 9, Math.sin(t * 12) * 9], { animate: false })")
        gaps(page, "zooming the map", "MapView.map.jumpTo({ zoom: 4 + Math.sin(t * 6) })")
        gaps(page, "moving the time", "const f = document.getElementById('from'); f.value = f.max * t; f.dispatchEvent(new Event('input'))")
    finally:
        page.driver.quit()


if __name__ == "__main__":
    main(sys.argv[1])
