// Stand-ins for the elements that Teams draws and the renderer doesn't know, so that a picture shows a card's whole weight: the shapes and
// colours of the Playground's drawings, as far as they matter for room and contrast. Runs in the page; knows only what our cards use.

export const newerElements = `
const tints = {
  light: { Accent: "#5b5fc7", Good: "#13a10e", Warning: "#eaa300", Attention: "#c50f1f", track: "#e6e6e6", line: "#242424",
    badge: { Good: ["#f1faf1", "#0e700e"], Warning: ["#fff9f5", "#8a3707"], Attention: ["#fdf3f4", "#b10e1c"] } },
  dark: { Accent: "#7f85f5", Good: "#54b054", Warning: "#faa06b", Attention: "#dc626d", track: "#525252", line: "#ffffff",
    badge: { Good: ["#052505", "#9fd89f"], Warning: ["#4a1e04", "#faa06b"], Attention: ["#3f1011", "#f1bbbc"] } },
  "high-contrast": { Accent: "#1aebff", Good: "#3ff23f", Warning: "#ffff01", Attention: "#ffff01", track: "#ffffff", line: "#ffffff",
    badge: { Good: ["#000000", "#ffffff"], Warning: ["#000000", "#ffffff"], Attention: ["#000000", "#ffffff"] } },
};
const tint = () => tints[document.body.className];
function drawn(type, draw) {
  AdaptiveCards.GlobalRegistry.elements.register(type, class extends AdaptiveCards.CardElement {
    getJsonTypeName() { return type; }
    internalParse(source, context) { super.internalParse(source, context); this.source = source; }
    internalRender() {
      const element = document.createElement("div");
      element.innerHTML = draw(this.source, tint());
      return element;
    }
  });
}
const safe = (text) => String(text).replace(/\\\\([\\\\*_[\\](){}#+\\-.!\`~<>])/g, "$1").replace(/&/g, "&amp;").replace(/</g, "&lt;");
drawn("ProgressBar", ({ value, max, color }, t) =>
  '<div style="height:4px;border-radius:2px;background:' + t.track + '"><div style="height:4px;border-radius:2px;width:' + (100 * value) / max + '%;background:' + t[color] + '"></div></div>');
drawn("Badge", ({ text, style, size }, t) =>
  '<span style="display:inline-block;border-radius:4px;border:1px solid currentColor;padding:' + (size === "Large" ? "3px 8px;font-size:14px" : "1px 6px;font-size:12px") + ';font-weight:600;background:' + t.badge[style][0] + ';color:' + t.badge[style][1] + '">' + safe(text) + '</span>');
drawn("Chart.Gauge", ({ value, segments }, t) => {
  const at = (part) => [100 - 80 * Math.cos(Math.PI * part), 95 - 80 * Math.sin(Math.PI * part)];
  const arc = (from, to, colour) => '<path fill="none" stroke-width="18" stroke="' + colour + '" d="M' + at(from) + ' A80 80 0 0 1 ' + at(to) + '"/>';
  let from = 0;
  const arcs = segments.map(({ size, color }) => { const to = from + size / 100; const one = arc(from, to, color === "good" ? t.Good : t.Warning); from = to; return one; });
  const [x, y] = at(value / 100);
  return '<svg viewBox="0 0 200 118" width="200" style="display:block;margin:auto">' + arcs.join("") +
    '<circle cx="' + x + '" cy="' + y + '" r="7" fill="' + t.line + '"/><text x="100" y="92" text-anchor="middle" font-size="22" font-weight="600" fill="' + t.line + '">' + value + '/100</text></svg>';
});
drawn("Chart.Line", ({ data, title, yMax }, t) => {
  const points = data[0].values;
  const at = ({ y }, index) => [20 + (index * 400) / Math.max(1, points.length - 1), 125 - (115 * y) / yMax].join();
  return '<div style="font-size:12px;color:' + t.line + '">' + safe(title) + '</div><svg viewBox="0 0 440 135" width="100%"><path d="M20 10V125H420" fill="none" stroke="' + t.line + '"/><polyline fill="none" stroke-width="3" stroke="' + t.Accent + '" points="' + points.map(at).join(" ") + '"/></svg>';
});
drawn("Chart.HorizontalBar", ({ data, title }, t) => {
  const most = Math.max(...data.map(({ y }) => y));
  return '<div style="font-size:14px;font-weight:600;color:' + t.line + '">' + safe(title) + '</div>' + data.map(({ x, y }) =>
    '<div style="font-size:12px;color:' + t.line + ';margin-top:4px;display:flex;justify-content:space-between"><span>' + safe(x) + '</span><b>' + y.toLocaleString("en") + '</b></div><div style="height:10px;width:' + (100 * y) / most + '%;background:' + t.Accent + '"></div>').join("");
});
`;
