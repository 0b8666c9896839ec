import { signInLink } from "../../../cli/credentials/sign-in";
import { chooseTarget, localTarget } from "../../../cli/target";
import { handOut } from "../../support/hand-out";

const { student } = handOut();
const NOW = Date.parse("2026-12-18T06:00:00Z");
const request = { region: "eu-west-1", stream: "stream", now: NOW };

describe("the link that signs in", () => {
  it("is made by AWS of the session, opens the seat's stream, and is good for a quarter of an hour", async () => {
    const asked: URL[] = [];
    const ask = async (url: string) => {
      asked.push(new URL(url));
      return { status: 200, text: '{"SigninToken":"tok/en"}' };
    };
    const aws = chooseTarget("aws", 1, "eu-west-1");
    const { url, until } = await signInLink(aws, student, { ...request, ask });
    expect(until).toEqual(new Date("2026-12-18T06:15:00Z"));
    expect(asked[0]?.searchParams.get("Action")).toBe("getSigninToken");
    expect(JSON.parse(asked[0]?.searchParams.get("Session") ?? "")).toEqual({
      sessionId: "ASIAEXAMPLE",
      sessionKey: "+se/cret",
      sessionToken: "to'ken",
    });
    const link = new URL(url);
    expect(link.origin).toBe("https://signin.aws.amazon.com");
    expect(Object.fromEntries(link.searchParams)).toEqual({
      Action: "login",
      Issuer: "loglab",
      Destination: "https://eu-west-1.console.aws.amazon.com/firehose/home?region=eu-west-1#/details/stream",
      SigninToken: "tok/en",
    });
  });

  it("is the lab's page on the local cloud, where nobody is asked", async () => {
    const ask = () => Promise.reject(new Error("asked"));
    expect(await signInLink(localTarget(4700, "us-east-1"), student, { ...request, ask })).toEqual({
      url: "http://127.0.0.1:4700/_lab/",
    });
  });

  it("is the seat's own link where the local cloud has a page of the class", async () => {
    const page = "http://127.0.0.1:4700/_lab/#seat=x";
    const made = await signInLink(localTarget(4700, "us-east-1"), student, { ...request, page });
    expect(made).toEqual({ url: page });
  });

  it("fails with a way around, and without telling the session", async () => {
    const ask = async (url: string) => ({ status: 400, text: `bad request: ${url}` });
    const aws = chooseTarget("aws", 1, "eu-west-1");
    const failure = await signInLink(aws, student, { ...request, ask }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      message: expect.stringContaining("status 400"),
      fix: expect.stringContaining("--no-sign-in"),
    });
    expect(JSON.stringify(failure)).not.toContain("cret");
  });
});
