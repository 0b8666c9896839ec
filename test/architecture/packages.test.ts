import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../support/source-files";

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

interface Locked {
  dev?: boolean;
  version?: string;
  license?: string;
  resolved?: string;
}

const manifest = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as Package;
const lock = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};

test("pins every direct dependency to one version", () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

/** The rules of WCAG by which the page is tried; the licence asks something of whoever changes its files, and the lab ships none of them. */
const ONLY_FOR_TESTS: Readonly<Record<string, string>> = { "node_modules/axe-core": "MPL-2.0" };

test("takes only packages under permissive licences", () => {
  const permissive =
    /^(MIT|MIT-0|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|Python-2\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense)$/;
  const allows = (license: string): boolean =>
    license
      .replace(/[()]/g, "")
      .split(" OR ")
      .some((choice) => choice.split(" AND ").every((part) => permissive.test(part)));
  const others = Object.entries(lock.packages)
    .filter(([path, { license }]) => path !== "" && license !== undefined && !allows(license))
    .filter(([path, { license, dev }]) => !(dev === true && ONLY_FOR_TESTS[path] === license))
    .map(([path, { license }]) => `${path}: ${license}`);
  expect(others).toEqual([]);
});

test("records no address of a registry in the lockfile", () => {
  const recorded = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.startsWith("http"));
  expect(recorded.map(([path]) => path)).toEqual([]);
});
