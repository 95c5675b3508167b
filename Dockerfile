# reconcile in a container: one program, run by a user without rights, with its ledger in /state.
# docker build --build-arg COMMIT=$(git rev-parse HEAD) .
FROM oven/bun:1.4.5 AS build
WORKDIR /app
COPY package.json bun.lock bunfig.toml ./
RUN bun install --frozen-lockfile
COPY tsconfig.json build.ts ./
COPY schemas ./schemas
COPY src ./src
ARG COMMIT=""
RUN bun build.ts --commit="$COMMIT" "linux-$([ "$(uname -m)" = aarch64 ] && echo arm64 || echo x64)" \
 && mv dist/reconcile-linux-* /usr/local/bin/reconcile

FROM debian:13-slim
COPY --from=build /usr/local/bin/reconcile /usr/local/bin/reconcile
RUN useradd --uid 1000 --create-home reconcile \
 && mkdir /state /config && chown reconcile:reconcile /state
ENV RECONCILE_MAPPING=/config/mapping.yaml \
    RECONCILE_LEDGER=/state/ledger.sqlite3
USER reconcile
VOLUME /state
WORKDIR /config
# Healthy: the program starts and the ledger opens.
HEALTHCHECK --interval=5m --timeout=20s CMD ["reconcile", "ledger", "history", "--limit", "1", "--json"]
ENTRYPOINT ["reconcile"]
CMD ["plan"]
