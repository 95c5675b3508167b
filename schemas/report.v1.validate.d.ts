import type { ValidateFunction } from "ajv";
import type { Report } from "../src/executor/report.ts";

export declare const validate: ValidateFunction<Report>;
