import type { ValidateFunction } from "ajv";
import type { Plan } from "../src/plan/plan.ts";

export declare const validate: ValidateFunction<Plan>;
