import { PACKAGES } from "../../../local/packages";

/** @returns how many packages know a name of yum's */
const standing = (name: string): number => PACKAGES.filter(({ names }) => names.test(name)).length;

describe("packages that the local cloud stands in for", () => {
  it("are found by the names that yum installs them by, each by one entry", () => {
    expect(["nodejs24", "java-17-amazon-corretto-headless"].map(standing)).toEqual([1, 1]);
  });

  it("are no others", () => {
    expect(["jq", "cowsay-nodejs", "httpd"].map(standing)).toEqual([0, 0, 0]);
  });
});
