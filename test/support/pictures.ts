import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { ROOT } from "./source-files";

const FOLDER = join(ROOT, "test/fixtures/page");
/**
 * Kept so many times smaller than they were taken, and no smaller than this: small enough that another machine's fonts make little
 * difference, and that the pictures weigh nothing in the repository.
 */
const SHRUNK = 16 / 3;
const LEAST_WIDTH = 120;

/** How two pictures differ: the mean over all channels, and the share of pixels that are clearly another, 0 to 1. */
export interface Difference {
  mean: number;
  share: number;
}

/** A difference of fonts stays below it; another theme, or a part that is missing, does not. */
export const TOLERANCE: Difference = { mean: 0.05, share: 0.08 };

/**
 * Takes a picture of what the page shows, and compares it with the one that is kept. With UPDATE_PICTURES=1 it is kept instead.
 * @param name of the picture that is kept
 */
export async function compareWithKept(page: Page, name: string): Promise<Difference> {
  const taken = await shrunk(page, await page.screenshot({ animations: "disabled" }));
  const file = join(FOLDER, `${name}.png`);
  if (process.env.UPDATE_PICTURES === "1") writeFileSync(file, Buffer.from(taken, "base64"));
  if (!existsSync(file)) throw new Error(`There is no picture ${file}; keep one with UPDATE_PICTURES=1.`);
  return differenceOf(page, taken, readFileSync(file).toString("base64"));
}

/** @returns how the pictures that are kept under two names differ */
export const compareKept = (page: Page, ...names: [string, string]): Promise<Difference> => {
  const [one, other] = names.map((name) => readFileSync(join(FOLDER, `${name}.png`)).toString("base64"));
  return differenceOf(page, one ?? "", other ?? "");
};

/** A page of its own, because the live page's policy loads no picture. */
async function aside<T>(page: Page, work: (blank: Page) => Promise<T>): Promise<T> {
  const blank = await page.context().newPage();
  try {
    return await work(blank);
  } finally {
    await blank.close();
  }
}

const PIXELS = `async (data, shrink) => {
  const image = new Image();
  image.src = "data:image/png;base64," + data;
  await image.decode();
  const width = shrink ? Math.round(Math.max(${LEAST_WIDTH}, image.width / ${SHRUNK})) : image.width;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = Math.round((image.height * width) / image.width);
  const context = canvas.getContext("2d");
  context.imageSmoothingQuality = "high";
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}`;

const shrunk = (page: Page, png: Buffer): Promise<string> =>
  aside(page, (blank) =>
    blank.evaluate<string>(
      `(${PIXELS})("${png.toString("base64")}", true).then((canvas) => canvas.toDataURL("image/png").split(",")[1])`,
    ),
  );

const differenceOf = (page: Page, one: string, other: string): Promise<Difference> =>
  aside(page, (blank) =>
    blank.evaluate<Difference>(`(async () => {
      const of = async (data) => {
        const canvas = await (${PIXELS})(data, false);
        return canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
      };
      const [a, b] = [await of("${one}"), await of("${other}")];
      if (a.height !== b.height || a.width !== b.width) return { mean: 1, share: 1 };
      let sum = 0;
      let clear = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const apart = [0, 1, 2].map((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) / 255);
        sum += apart[0] + apart[1] + apart[2];
        if (Math.max(...apart) > 0.25) clear++;
      }
      return { mean: sum / 3 / (a.data.length / 4), share: clear / (a.data.length / 4) };
    })()`),
  );
