import {
  END_OF_LIFE_AS_OF,
  imageEnding,
  kafkaEnding,
  packageEnding,
  runtimeEnding,
} from "../../../lib/facts/end-of-life";
import table from "../../../lib/facts/tables/end-of-life.json";

test("a runtime has the day of its deprecation and the page that says so", () => {
  expect(runtimeEnding("nodejs20.x")).toEqual({
    name: "nodejs20.x",
    ends: "2026-04-30",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
  });
});

test.each(["nodejs99.x", "toString"])("of %s no day is known", (runtime) => {
  expect(runtimeEnding(runtime)).toBeUndefined();
});

test.each([
  ["/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-6.1-arm64", "Amazon Linux 2023"],
  ["/aws/service/ami-amazon-linux-latest/amzn2-ami-hvm-x86_64-gp2", "Amazon Linux 2"],
  ["/aws/service/ami-amazon-linux-latest/amzn-ami-hvm-x86_64-gp2", "Amazon Linux AMI"],
])("the image %s is of %s", (image, name) => {
  expect(imageEnding(image)).toMatchObject({ name, source: expect.stringMatching(/^https:/) });
});

test("an AMI's id says nothing of its system", () => {
  expect(imageEnding("ami-0123456789abcdef0")).toBeUndefined();
});

test("a version of Kafka ends on the day that MSK names, and others have none yet", () => {
  expect(kafkaEnding("3.5.1")?.ends).toBe("2025-10-23");
  expect(kafkaEnding("3.8.x")).toBeUndefined();
});

test("a package that has a life of its own has its day and the page that says so", () => {
  expect(packageEnding("nodejs20")).toEqual({
    name: "the package nodejs20",
    ends: "2026-04-30",
    source: "https://docs.aws.amazon.com/linux/al2023/ug/nodejs.html",
  });
  expect(packageEnding("jq")).toBeUndefined();
});

test("every day is a day", () => {
  const days = [
    END_OF_LIFE_AS_OF,
    ...Object.values(table.lambdaRuntimes.ends),
    ...Object.values(table.kafkaVersions.ends),
    ...[...Object.values(table.images), ...Object.values(table.packages)].map(({ ends }) => ends),
  ];
  const wrong = days.filter(
    (day) => Number.isNaN(Date.parse(day)) || new Date(day).toISOString().slice(0, 10) !== day,
  );
  expect(wrong).toEqual([]);
});
