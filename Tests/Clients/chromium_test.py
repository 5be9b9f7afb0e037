"""Chromium opens the web map straight from the disk; filters, time, panel, keys and links do what they say.

usage: chromium_test.py OUTPUT [PICTURES]
PICTURES is a folder that gets screenshots of the page, wide and narrow, light and dark.
"""
import json
import os
import sys
import time
import urllib.parse

from outcome import Outcome, skip

try:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
except ImportError:
    skip("Chromium", "python3-selenium is not installed")
if not (os.path.exists("/usr/bin/chromium") and os.path.exists("/usr/bin/chromedriver")):
    skip("Chromium", "chromium and chromium-driver are not installed")

FLAGS = ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking",
         "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--window-size=1280,820", "--hide-scrollbars"]
WATCH = """window.faults=[];addEventListener('error',e=>faults.push(String(e.message)));
addEventListener('unhandledrejection',e=>faults.push(String(e.reason)));
addEventListener('securitypolicyviolation',e=>faults.push('policy '+e.violatedDirective+' '+e.blockedURI));"""


class Page:
    def __init__(self, folder):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in FLAGS:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_script_timeout(120)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        self.address = "file://" + urllib.parse.quote(os.path.abspath(folder) + "/index.html")

    def open(self, fragment="", size=(1280, 820), scheme="light"):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 700})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [
            {"name": "prefers-color-scheme", "value": scheme}, {"name": "prefers-reduced-motion", "value": "reduce"}]})
        self.driver.get("about:blank")
        self.driver.get(self.address + fragment)
        if not self.wait("document.documentElement.dataset.ready === 'true'"):
            raise RuntimeError("the page did not get ready: %s" % self.faults())

    def js(self, expression):
        return self.driver.execute_script("return " + expression)

    def wait(self, expression, seconds=60):
        end = time.time() + seconds
        while time.time() < end:
            if self.js(expression):
                return True
            time.sleep(0.1)
        return False

    def count(self):
        self.driver.execute_async_script("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done(1)))")
        return int(self.js("document.getElementById('count').textContent"))

    def drawn(self):
        """How many events the map draws, those in clusters too, once that does not change any more."""
        before = None
        for _ in range(30):
            self.driver.execute_async_script(
                "const done = arguments[0]; MapView.map.once('idle', () => done(1)); MapView.map.triggerRepaint()")
            time.sleep(0.4)
            now = self.js("(() => { const seen = new Map(); for (const f of MapView.map.queryRenderedFeatures({layers:['events','clusters']}))"
                          " seen.set(f.properties.cluster ? 'c'+f.properties.cluster_id : 'e'+f.properties.i, f.properties.point_count || 1);"
                          " return [...seen.values()].reduce((a, b) => a + b, 0) })()")
            if now == before and (now or not self.count()):
                break
            before = now
        return before

    def find(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def press(self, keys):
        self.find("body").send_keys(keys)

    def faults(self):
        found = self.js("window.faults")
        found += [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] == "SEVERE"]
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                address = message["params"]["request"]["url"]
                if not address.startswith((self.address.split("#")[0], "data:", "blob:", "about:")):
                    found.append("asked for " + address)
        return found


def behaves(page, out):
    page.open()
    everything = page.count()
    out.check("there are events", everything > 0)
    out.check("the map draws events", page.drawn() > 0)
    out.check("names are drawn without a server for letters", page.js("MapView.map.queryRenderedFeatures({layers:['names']}).length") > 0)
    out.equal("the strips can be hidden where there are some", page.js("document.getElementById('strips-label').hidden"),
              page.js("JSON.parse(document.getElementById('data').textContent).layers.border_buffers === undefined"))
    out.check("the list grows when its end is seen", page.js("document.querySelectorAll('#list button').length") == min(everything, 60))
    page.js("document.getElementById('list').lastElementChild.scrollIntoView()")
    out.check("by the events after it", everything <= 60 or page.wait("document.querySelectorAll('#list button').length > 60", 10))
    page.find("#tab-filters").click()
    page.find("#classes input").click()
    few = page.count()
    out.check("a class lets fewer events through", few < everything, (few, everything))
    out.check("the map draws fewer", page.drawn() <= few)
    out.check("the link says the filter", "classes=" in page.js("location.hash"), page.js("location.hash"))
    page.find("#reset").click()
    out.equal("everything again", page.count(), everything)
    page.find("#query").send_keys("zzzz nowhere")
    out.equal("a search for nothing", page.count(), 0)
    page.find("#query").clear()
    page.find("#query").send_keys(Keys.SPACE)
    page.find("#tab-list").click()
    before = page.count()
    page.find("#undated").click() if page.js("!document.getElementById('undated-label').hidden") else None
    for _ in range(3):
        page.find("#from").send_keys(Keys.END)
    page.js("document.getElementById('to').dispatchEvent(new Event('input'))")
    narrow = page.count()
    out.check("the time lets fewer events through", narrow < before, (narrow, before))
    page.open()
    page.find("#play").click()
    out.check("the time plays", page.wait("document.getElementById('play').getAttribute('aria-pressed') === 'true'", 5))
    start = page.js("document.getElementById('span').textContent")
    out.check("and moves", page.wait("document.getElementById('span').textContent !== %s" % json.dumps(start), 20))
    page.find("#play").click()
    page.open()
    page.find("#list button").click()
    out.check("a click opens the panel", not page.js("document.getElementById('panel').hidden"))
    out.check("it has the sentence", len(page.js("document.querySelector('#panel blockquote').textContent")) > 10)
    out.check("it says why the event is here", "Why here" in page.js("document.getElementById('panel').textContent"))
    link = page.js("location.hash")
    page.press(Keys.ESCAPE)
    out.check("Escape closes it", page.js("document.getElementById('panel').hidden"))
    page.js("document.activeElement.blur()")
    page.press("j")
    out.check("a key opens the next event", not page.js("document.getElementById('panel').hidden"))
    first = page.js("document.querySelector('#panel h2').textContent")
    page.press("j")
    out.check("and the next", everything == 1 or page.js("location.hash") != link, first)
    page.press(Keys.ESCAPE)
    page.js("document.activeElement.blur()")
    page.press("/")
    out.equal("a key begins a search", page.js("document.activeElement.id"), "query")
    page.open(link)
    out.check("a link opens its event", not page.js("document.getElementById('panel').hidden"))
    page.open(size=(360, 740))
    out.check("a narrow page has no bar to scroll it sideways", page.js("document.documentElement.scrollWidth <= innerWidth"))
    page.find("#menu").click()
    page.find("#list button").click()
    out.check("the panel opens on a phone", not page.js("document.getElementById('panel').hidden"))
    page.open(scheme="dark")
    out.equal("dark where the reader wants it dark", page.js("document.documentElement.dataset.theme"), "dark")
    page.find("#theme").click()
    out.equal("and light at a click", page.js("document.documentElement.dataset.theme"), "light")


def map_click(page, out):
    page.open("#map=3/35/43")
    page.drawn()
    spot = page.js("(() => { const f = MapView.map.queryRenderedFeatures({layers:['events','clusters']})[0]; if (!f) return null;"
                   " const p = MapView.map.project(f.geometry.coordinates); const box = document.getElementById('map').getBoundingClientRect();"
                   " return [p.x + box.x, p.y + box.y, f.properties.cluster || false, MapView.map.getZoom()] })()")
    out.check("there is a symbol to click", spot is not None)
    if spot is None:
        return
    for kind in ("mousePressed", "mouseReleased"):
        page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": kind, "x": spot[0], "y": spot[1], "button": "left", "clickCount": 1})
    opened = page.wait("!document.getElementById('panel').hidden || MapView.map.getZoom() > %f" % (spot[3] + 0.05), 10)
    out.check("a click on the map opens an event or goes nearer", opened)


def pictures(page, folder):
    os.makedirs(folder, exist_ok=True)
    for name, size, scheme in (("web-light", (1280, 820), "light"), ("web-dark", (1280, 820), "dark"),
                               ("phone-light", (360, 740), "light"), ("phone-dark", (360, 740), "dark")):
        page.open(size=size, scheme=scheme)
        if size[0] > 700:
            # In light the panel of an event, in dark the filters.
            page.find("#list li:nth-child(3) button" if scheme == "light" else "#tab-filters").click()
        page.drawn()
        # The sources fold into their button by then.
        time.sleep(6)
        page.drawn()
        page.driver.save_screenshot("%s/%s.png" % (folder, name))


def main(folder, shots=None):
    if not os.path.exists(folder + "/index.html"):
        skip("Chromium", "there is no index.html; scripts/fetch-web-map.sh gets what it needs")
    out = Outcome("Chromium")
    page = Page(folder)
    try:
        behaves(page, out)
        map_click(page, out)
        out.equal("no text of a report ran as a script", page.js("window.stolen === undefined"), True)
        out.equal("faults, and requests to anywhere", page.faults(), [])
        if shots:
            pictures(page, shots)
    except RuntimeError as error:
        out.check("the page works", False, error)
    finally:
        page.driver.quit()
    return out.close()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
