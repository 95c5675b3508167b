// Entry point: argv and environment in, exit code out.
export {};
