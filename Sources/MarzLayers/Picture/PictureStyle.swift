/// Fonts and colors of the picture apart from the event classes, which the palette has.
enum PictureStyle {
  static let fonts =
    "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  static let sheet: StaticString = """
    text{fill:#1b2a38;font-size:13.5px}
    .title{font-size:24px;font-weight:700}
    .subtitle{font-size:14px;fill:#4c5966}
    .small{font-size:11.5px;fill:#5c6773}
    .sea{fill:#dce7ef}
    .land{fill:#f7f4ec}
    .coast{stroke:#9fb2c0;stroke-width:.8;stroke-linejoin:round}
    .frame{fill:none;stroke:#38434e;stroke-width:1.2}
    .graticule{fill:none;stroke:#d9d4c5;stroke-width:.7}
    .border-halo{fill:none;stroke:#fff;stroke-width:4.2;stroke-linejoin:round;opacity:.8}
    .border{fill:none;stroke:#75687f;stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
    .link{fill:none;stroke:#2b3a48;stroke-width:1;stroke-dasharray:1 3;stroke-linecap:round}
    .link-end{fill:#2b3a48}
    .leader{fill:none;stroke:#1b2a38;stroke-width:.8}
    .anchor{fill:#1b2a38}
    .dot{fill:#fff;stroke:#1b2a38;stroke-width:1.2}
    .symbol{stroke:#1b2a38;stroke-width:1.1}
    .code{font-size:11px;font-weight:700;text-anchor:middle}
    .count{font-size:10.5px;font-weight:700;stroke:#fff;stroke-width:3;paint-order:stroke}
    .strike-halo{stroke:#fff;stroke-width:5}
    .strike{stroke:#1b2a38;stroke-width:2.6}
    .place{stroke:#f7f4ec;stroke-width:3;paint-order:stroke;stroke-linejoin:round}
    .country{font-size:13px;letter-spacing:3px;fill:#8d8796;stroke:#f7f4ec;stroke-width:3;paint-order:stroke}
    .heading{font-weight:700}
    .scale{fill:#f7f4ec;opacity:.88}
    .bar{stroke:#1b2a38;stroke-width:1}
    """
}
