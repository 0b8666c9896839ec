import { readFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import type { BuildOptions } from "esbuild";

const PLACE = /\b__(dirname|filename)\b/;

/**
 * Options of esbuild with which `__dirname` and `__filename` stay what they are in each source, although all ends in one file.
 * @param root folder of the sources
 * @param folder where the one file is put; both may be moved together
 */
export function sourcePlaces(root: string, folder: string): Pick<BuildOptions, "banner" | "plugins"> {
  const back = JSON.stringify(relative(folder, root));
  return {
    banner: { js: `const __sources = require("node:path").resolve(__dirname, ${back});` },
    plugins: [
      {
        name: "source-places",
        setup(build) {
          build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            const text = await readFile(path, "utf8");
            return {
              contents: PLACE.test(text) ? placesOf(relative(root, path)) + text : text,
              loader: "ts",
            };
          });
        },
      },
    ],
  };
}

/** On the first line, so that the lines are still the source's. */
function placesOf(path: string): string {
  const [folder, file] = [dirname(path), path].map((place) => JSON.stringify(`/${place}`));
  return `const __dirname = __sources + ${folder}, __filename = __sources + ${file};`;
}
