import { LightningElement, api } from 'lwc';

const COLOURS = 6;
const colour = (index) => `colour${index % COLOURS}`;

const figureOf = ({ value, parts }, label) =>
  label === undefined ? value : parts.find((part) => part.label === label)?.value;

/** Bars, lines or a ring with every value beside it as text; the page has the same figures as a table. */
export default class Chart extends LightningElement {
  /** `Donut`, `Line`, or bars */
  @api type;
  /** what the figures are */
  @api label;
  @api total;
  /** `{key, label, value, text, parts: [{label, value, text}]}` each */
  @api series;

  get isDonut() {
    return ['Donut', 'Pie'].includes(this.type);
  }

  get isLine() {
    return this.type === 'Line';
  }

  /** One line for each value of the second grouping, or one alone; what has no figure is no point of it. */
  get lines() {
    const labels = this.partLabels.length > 0 ? this.partLabels : [undefined];
    const highest =
      Math.max(...this.series.flatMap((point) => labels.map((label) => figureOf(point, label) ?? 0)), 0) || 1;
    const step = this.series.length > 1 ? 290 / (this.series.length - 1) : 0;
    return labels.map((label, index) => {
      const dots = this.series.flatMap((point, place) => {
        const figure = figureOf(point, label);
        if (figure === undefined || figure === null) return [];
        return [{ key: point.key, x: String(5 + place * step), y: String(95 - (figure / highest) * 90) }];
      });
      return {
        key: label ?? 'line',
        className: colour(index),
        dots,
        points: dots.map(({ x, y }) => `${x},${y}`).join(' '),
      };
    });
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
