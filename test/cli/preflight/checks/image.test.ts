import { image } from "../../../../cli/preflight/checks/image";
import { LAB_CLASS } from "../../../support/lab-class";
import { lookAt } from "../../../support/preflight-look";
import { type Answers, preflightRoom, refusal } from "../../../support/preflight-room";

const AMI = "ami-0123456789abcdef0";
const there = (change: object = {}) => ({
  DescribeImages: { Images: [{ Name: "al2023", Architecture: "arm64", State: "available", ...change }] },
});
const parameter = { GetParameter: { Parameter: { Value: AMI } } };

const look = (answers: Answers, named?: string) =>
  lookAt(image, preflightRoom(answers, { labClass: { ...LAB_CLASS, ...(named && { image: named }) } }));

test("latest resolves, and a word says that it moves and how to pin it", async () => {
  expect(await look({ ...parameter, ...there() })).toMatchObject([
    { verdict: "ok", found: `The image ${AMI} is al2023.` },
    { verdict: "warn", fix: expect.stringContaining(`image: ${AMI}`) },
  ]);
});

test("a pinned image that is there goes without a word", async () => {
  expect(await look(there(), AMI)).toMatchObject([{ verdict: "ok" }]);
});

test.each([
  ["is not of this Region", { DescribeImages: refusal("InvalidAMIID.NotFound") }, "There is no image"],
  ["is for another architecture", there({ Architecture: "x86_64" }), "is for x86_64"],
  ["has been taken back", there({ State: "deregistered" }), "is deregistered"],
])("an image that %s is no-go", async (_, answers, found) => {
  expect(await look(answers, AMI)).toMatchObject([
    { verdict: "no-go", found: expect.stringContaining(found) },
  ]);
});

test("a parameter that is not there is no-go", async () => {
  const findings = await look({ GetParameter: refusal("ParameterNotFound") }, "/images/mine");
  expect(findings).toMatchObject([
    { verdict: "no-go", found: "There is no parameter /images/mine in us-east-1." },
  ]);
});
