import { validate } from "../../../../../local/core/validation";
import { DATA_FORMAT_CONVERSION } from "../../../../../local/services/firehose/validation/conversion";

/** @returns what is wrong with a conversion: member and constraint, in the order in which AWS prints them */
function wrong(conversion: object): string[] {
  try {
    validate({ X: conversion }, { X: DATA_FORMAT_CONVERSION });
    return [];
  } catch (error) {
    return [
      ...(error as Error).message.matchAll(/\.(\w+)' failed to satisfy constraint: Member must (.*?)(;|$)/g),
    ].map(([, member, constraint]) => `${member} must ${constraint}`);
  }
}

const by = (Serializer: object): object => ({ OutputFormatConfiguration: { Serializer } });

test("§2 Parquet's bounds, and every violation in AWS's order", () => {
  const atBounds = { BlockSizeBytes: 67_108_864, PageSizeBytes: 65_536, MaxPaddingBytes: 0 };
  expect(wrong(by({ ParquetSerDe: { ...atBounds, Compression: "GZIP", WriterVersion: "V2" } }))).toEqual([]);
  expect(
    wrong(
      by({
        ParquetSerDe: {
          WriterVersion: "V3",
          Compression: "ZIP",
          PageSizeBytes: 1,
          BlockSizeBytes: 1,
          MaxPaddingBytes: -1,
        },
      }),
    ),
  ).toEqual([
    "maxPaddingBytes must have value greater than or equal to 0",
    "blockSizeBytes must have value greater than or equal to 67108864",
    "pageSizeBytes must have value greater than or equal to 65536",
    "compression must satisfy enum value set: [SNAPPY, GZIP, UNCOMPRESSED]",
    "writerVersion must satisfy enum value set: [V1, V2]",
  ]);
});

test("§2 ORC's bounds", () => {
  expect(
    wrong(
      by({
        OrcSerDe: {
          StripeSizeBytes: 8_388_607,
          BlockSizeBytes: 67_108_863,
          RowIndexStride: 999,
          PaddingTolerance: 1.5,
          Compression: "GZIP",
          FormatVersion: "V1",
        },
      }),
    ),
  ).toEqual([
    "blockSizeBytes must have value greater than or equal to 67108864",
    "rowIndexStride must have value greater than or equal to 1000",
    "paddingTolerance must have value less than or equal to 1",
    "stripeSizeBytes must have value greater than or equal to 8388608",
    "compression must satisfy enum value set: [ZLIB, SNAPPY, NONE]",
    "formatVersion must satisfy enum value set: [V0_11, V0_12]",
  ]);
});

test("§2 names of a schema hold no blanks", () => {
  expect(wrong({ SchemaConfiguration: { DatabaseName: "a b", TableName: "t" } })).toEqual([
    "databaseName must satisfy regular expression pattern: ^\\S+$",
  ]);
});
