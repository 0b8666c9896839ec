import { classCost } from "../class-cost";
import { USUAL } from "./cost-document";

const SIZE = { width: 720, height: 360, left: 70, right: 150, top: 20, bottom: 50 };

const SEATS = [1, 2, 3, 5, 8, 10, 11, 15, 20, 30, 50, 100, 200, 300, 500, 1000];
const SEAT_TICKS = [1, 3, 10, 30, 100, 300, 1000];
const DOLLAR_TICKS = [0, 0.02, 0.04, 0.06, 0.08];

/** Dark enough on white, light enough on black, and told apart by their dashes too. */
const LINES = [
  { network: "public", colour: "#0b7285", dash: "" },
  { network: "private", colour: "#d9480f", dash: "6 4" },
] as const;

/** @returns docs/instructor/cost.svg: dollars a seat-hour over the number of seats, a line a network */
export function costPicture(): string {
  const { width, height } = SIZE;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="sans-serif" font-size="13" aria-labelledby="title description">`,
    '<title id="title">Dollars a seat-hour by number of seats</title>',
    '<desc id="description">A seat costs the same in a public network whatever their number; in a private one it costs more for up to ten seats and less from eleven on. The table in cost.md has the figures.</desc>',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...SEAT_TICKS.map(seatTick),
    ...DOLLAR_TICKS.map(dollarTick),
    `<text x="${(SIZE.left + width - SIZE.right) / 2}" y="${height - 10}" text-anchor="middle" fill="#212529">seats (logarithmic)</text>`,
    ...LINES.flatMap(curve),
    "</svg>",
  ].join("\n")}\n`;
}

function x(seats: number): number {
  const span = SIZE.width - SIZE.left - SIZE.right;
  return round(SIZE.left + (span * Math.log10(seats)) / 3);
}

function y(dollars: number): number {
  const span = SIZE.height - SIZE.top - SIZE.bottom;
  return round(SIZE.height - SIZE.bottom - (span * dollars) / Math.max(...DOLLAR_TICKS));
}

const round = (value: number): number => Math.round(value * 10) / 10;

function seatTick(seats: number): string {
  const bottom = SIZE.height - SIZE.bottom;
  return `<text x="${x(seats)}" y="${bottom + 18}" text-anchor="middle" fill="#212529">${seats}</text>`;
}

function dollarTick(dollars: number): string {
  const right = SIZE.width - SIZE.right;
  return [
    `<line x1="${SIZE.left}" x2="${right}" y1="${y(dollars)}" y2="${y(dollars)}" stroke="#ced4da"/>`,
    `<text x="${SIZE.left - 8}" y="${y(dollars) + 4}" text-anchor="end" fill="#212529">$${dollars.toFixed(2)}</text>`,
  ].join("");
}

function curve({ network, colour, dash }: (typeof LINES)[number]): string[] {
  const points = SEATS.map((seats) => ({
    seats,
    dollars: classCost({ ...USUAL, network }, seats).perSeat,
  }));
  const last = points.at(-1)?.dollars ?? 0;
  const path = points.map(({ seats, dollars }) => `${x(seats)},${y(dollars)}`).join(" ");
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash === "" ? "" : ` stroke-dasharray="${dash}"`}/>`,
    `<text x="${x(1000) + 8}" y="${y(last) + 4}" fill="${colour}">${network} $${last.toFixed(4)}</text>`,
  ];
}
