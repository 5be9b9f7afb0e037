"""QGIS opens the project of an output folder without a display, and every layer is whole, styled, animated and drawn.

usage: qgis_test.py OUTPUT [PICTURE.png]
"""
import os
import sys

from outcome import Outcome, skip

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (QgsApplication, QgsDateTimeRange, QgsExpression, QgsExpressionContext,
                           QgsExpressionContextUtils, QgsFeatureRequest, QgsMapRendererParallelJob, QgsMapSettings, QgsProject,
                           QgsVectorLayer, QgsVectorLayerTemporalContext)
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError:
    skip("QGIS", "python3-qgis is not installed")


def tip(layer, feature):
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    return QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)


def draw(project, layers, view, picture):
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(project.crs())
    settings.setExtent(view)
    settings.setBackgroundColor(QColor(221, 232, 240))
    settings.setOutputSize(QSize(1400, 900))
    settings.setOutputDpi(110)
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    if picture:
        image.save(picture)
    colors = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    return len(colors), [error.message for error in job.errors()]


def main(folder, picture=None):
    out = Outcome("QGIS")
    application = QgsApplication([], False)
    application.initQgis()
    complaints = []
    application.messageLog().messageReceived.connect(lambda text, tag, level: complaints.append(text) if int(level) == 2 else None)
    project = QgsProject.instance()
    out.check("the project is read", project.read(folder + "/marz.qgz"), project.error())
    layers = {layer.id(): layer for layer in project.mapLayers().values()}
    order = [layer for layer in project.layerTreeRoot().layerOrder() if layer.isValid()]
    out.check("there are layers", len(layers) > 3)
    for layer in layers.values():
        out.check(layer.name() + " is valid", layer.isValid(), layer.source())
        out.check(layer.name() + " has features", layer.featureCount() > 0)
    events = layers["marz_events_layer"]
    tree = [group.name() for group in project.layerTreeRoot().children()]
    out.equal("the groups", tree, ["Events", "Places named", "Borders", "Background"])
    out.equal("what is on top", order[0].id(), "marz_events_layer")
    out.equal("aliases", events.fields().field("border_km").alias(), "Distance to border (km)")
    out.equal("display expression", events.displayExpression(), '"title"')
    for layer in layers.values():
        if "event_start" in [field.name() for field in layer.fields()]:
            out.check(layer.name() + " is animated", layer.temporalProperties().isActive())
    span = project.timeSettings().temporalRange()
    out.check("the time is stated", span.begin().isValid() and span.begin() < span.end())
    context = QgsVectorLayerTemporalContext()
    context.setLayer(events)
    day = QgsDateTimeRange(span.begin(), span.begin().addDays(1))
    some = sum(1 for _ in events.getFeatures(QgsFeatureRequest().setFilterExpression(events.temporalProperties().createFilterString(context, day))))
    out.check("a day shows fewer events than all", 0 < some < events.featureCount(), some)
    for feature in events.getFeatures():
        text = tip(events, feature)
        out.check("the map tip shows text as text", "<script" not in text and "<img" not in text, text[:200])
    view = project.viewSettings().defaultViewExtent()
    visible = [layer for layer in order if project.layerTreeRoot().findLayer(layer.id()).isVisible()]
    colors, errors = draw(project, visible, view, picture)
    out.check("the map is drawn in many colors", colors > 40, colors)
    out.equal("faults while drawing", errors, [])
    for name in ("events", "borders", "places"):
        layer = QgsVectorLayer("%s/marz.gpkg|layername=%s" % (folder, name), name, "ogr")
        _, found = layer.loadDefaultStyle()
        out.check(name + " of the GeoPackage has a default style", found)
    out.equal("complaints of QGIS", complaints, [])
    status = out.close()
    sys.stdout.flush()
    # QGIS can crash while it takes itself apart, after everything was tested.
    os._exit(status)


if __name__ == "__main__":
    main(*sys.argv[1:])
