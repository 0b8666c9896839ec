import type { Finding, Review } from "../../guardrails/guardrail";
import { launchesOf } from "../../guardrails/launches";
import { at } from "../../guardrails/template";

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/configuring-instance-metadata-service.html */
export const imdsv2: Review = {
  name: "imdsv2",
  why: "By IMDSv1 a program that can be tricked into one request gives its role's credentials away.",
  fix: "Set httpTokens to REQUIRED.",
  check(template) {
    return launchesOf(template)
      .filter(({ properties, base }) => (tokens(properties) ?? tokens(base)) !== "required")
      .map(
        ({ resource, path }): Finding => ({
          resource,
          property: `${path}.MetadataOptions`,
          what: "its metadata can be read without a token",
        }),
      );
  },
};

const tokens = (properties: unknown): unknown => at(properties, "MetadataOptions", "HttpTokens");
