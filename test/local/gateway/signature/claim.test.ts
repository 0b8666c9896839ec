import { claimOfHeader, claimOfQuery } from "../../../../local/gateway/signature/claim";
import { type Refusal, SignatureRefusal } from "../../../../local/gateway/signature/refusal";

const DATE = "20260115T120000Z";
const AUTHORIZATION =
  "AWS4-HMAC-SHA256 Credential=KEY/20260115/us-east-1/s3/aws4_request, SignedHeaders=x-amz-date;Host, Signature=abc=";

function ofHeader(authorization: string, headers: Record<string, string> = { "x-amz-date": DATE }) {
  return claimOfHeader({ method: "GET", path: "/", query: "", headers }, authorization);
}

function ofQuery(query: string) {
  return claimOfQuery({ method: "GET", path: "/", query, headers: {} });
}

function refusalOf(work: () => unknown): Extract<Refusal, { reason: "malformed" }> {
  try {
    work();
  } catch (error) {
    if (error instanceof SignatureRefusal && error.refusal.reason === "malformed") return error.refusal;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe("an Authorization header", () => {
  test("is read with and without blanks, signed headers in whatever case and order", () => {
    const expected = {
      place: "header",
      algorithm: "AWS4-HMAC-SHA256",
      credential: "KEY/20260115/us-east-1/s3/aws4_request",
      signedHeaders: ["host", "x-amz-date"],
      signature: "abc=",
      timestamp: DATE,
      signedAt: Date.UTC(2026, 0, 15, 12),
    };
    expect(ofHeader(AUTHORIZATION)).toMatchObject(expected);
    expect(ofHeader(AUTHORIZATION.replaceAll(", ", ","))).toMatchObject(expected);
  });

  test("may go with a Date header instead of x-amz-date", () => {
    expect(ofHeader(AUTHORIZATION, { date: "Thu, 15 Jan 2026 12:00:00 GMT" })).toMatchObject({
      timestamp: DATE,
    });
  });

  test("is refused with everything that it lacks", () => {
    expect(refusalOf(() => ofHeader("AWS4-HMAC-SHA256 Credential=x", {})).sentence).toBe(
      "Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=AWS4-HMAC-SHA256 Credential=x",
    );
    expect(refusalOf(() => ofHeader(AUTHORIZATION, {}))).toMatchObject({ part: "date-missing" });
  });

  test("is refused with a part that stands twice, of which two readers could choose two", () => {
    const twice = `${AUTHORIZATION}, Credential=OTHER/20260115/us-east-1/iam/aws4_request`;
    expect(refusalOf(() => ofHeader(twice)).sentence).toContain("a 'Credential' parameter too many");
    const alike = AUTHORIZATION.replace("Credential=", "XCredential=x, Credential=");
    expect(refusalOf(() => ofHeader(alike)).sentence).toContain("a 'XCredential' parameter too many");
  });

  test("is refused with a part that is no pair, and with a date that is none", () => {
    expect(refusalOf(() => ofHeader("AWS4-HMAC-SHA256 Credential")).sentence).toBe(
      "'Credential' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential'.",
    );
    expect(refusalOf(() => ofHeader(AUTHORIZATION, { "x-amz-date": "soon" })).sentence).toBe(
      "Date must be in ISO-8601 'basic format'. Got 'soon'. See http://en.wikipedia.org/wiki/ISO_8601",
    );
  });
});

describe("a presigned URL", () => {
  const QUERY = `X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=KEY%2F20260115&X-Amz-Date=${DATE}&X-Amz-SignedHeaders=host&X-Amz-Signature=abc`;

  test("is read with its end and its session token", () => {
    expect(ofQuery(`${QUERY}&X-Amz-Expires=60&X-Amz-Security-Token=a%2Bb`)).toMatchObject({
      place: "query",
      credential: "KEY/20260115",
      seconds: 60,
      sessionToken: "a+b",
    });
    expect(ofQuery(QUERY).seconds).toBeUndefined();
  });

  test("is refused with every parameter that it lacks", () => {
    expect(refusalOf(() => ofQuery("X-Amz-Algorithm=a&X-Amz-Date=b&X-Amz-Credential=c")).sentence).toBe(
      "AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    );
  });

  test.each([
    ["x", "X-Amz-Expires should be a number"],
    ["-1", "X-Amz-Expires must be non-negative"],
    [
      "604801",
      "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
    ],
  ])("is refused with an end of %s", (expires, sentence) => {
    expect(refusalOf(() => ofQuery(`${QUERY}&X-Amz-Expires=${expires}`))).toMatchObject({
      part: "expires",
      sentence,
    });
  });

  test("is refused with a date that is none", () => {
    expect(refusalOf(() => ofQuery(QUERY.replace(DATE, "20260230T000000Z")))).toMatchObject({ part: "date" });
  });
});
