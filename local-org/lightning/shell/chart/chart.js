import { LightningElement, api } from 'lwc';

const COLOURS = 6;
const colour = (index) => `colour${index % COLOURS}`;

/** Bars or a ring with every value beside it as text; the page has the same figures as a table. */
export default class Chart extends LightningElement {
  /** `Donut`, or bars */
  @api type;
  /** what the figures are */
  @api label;
  @api total;
  /** `{key, label, value, text, parts: [{label, value, text}]}` each */
  @api series;

  get isDonut() {
    return ['Donut', 'Pie'].includes(this.type);
  }

  get slices() {
    const whole = this.series.reduce((sum, { value }) => sum + value, 0) || 1;
    let before = 0;
    return this.series.map(({ key, label, value, text }, index) => {
      const share = (value / whole) * 100;
      const slice = {
        key,
        label,
        text,
        dash: `${share} ${100 - share}`,
        offset: String(25 - before),
        className: `slice ${colour(index)}`,
        swatch: `swatch ${colour(index)}`,
      };
      before += share;
      return slice;
    });
  }

  get partLabels() {
    return [...new Set(this.series.flatMap(({ parts }) => parts.map(({ label }) => label)))];
  }

  get legend() {
    return this.partLabels.map((label, index) => ({ label, swatch: `swatch ${colour(index)}` }));
  }

  get bars() {
    const longest = Math.max(...this.series.map(({ value }) => value), 0) || 1;
    return this.series.map(({ key, label, value, text, parts }) => ({
      key,
      label,
      text: parts.length > 1 ? `${text} (${parts.map((part) => `${part.label} : ${part.text}`).join(', ')})` : text,
      pieces: this.pieces(parts.length > 0 ? parts : [{ label: '', value }], longest),
    }));
  }

  pieces(parts, longest) {
    let x = 0;
    return parts.map(({ label, value }) => {
      const width = Math.max((value / longest) * 100, 0);
      const piece = {
        key: label,
        x: String(x),
        width: String(width),
        className: colour(Math.max(this.partLabels.indexOf(label), 0)),
      };
      x += width;
      return piece;
    });
  }
}
