# reconcile in a container: runs as a user without rights, keeps its ledger in /state.
FROM oven/bun:1.4.5-alpine AS packages
WORKDIR /app
COPY package.json bun.lock bunfig.toml ./
RUN bun install --frozen-lockfile --production

FROM oven/bun:1.4.5-alpine
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY schemas ./schemas
COPY src ./src
RUN printf '#!/bin/sh\nexec bun /app/src/main.ts "$@"\n' > /usr/local/bin/reconcile \
 && chmod +x /usr/local/bin/reconcile \
 && mkdir /state /config && chown bun:bun /state
ENV RECONCILE_MAPPING=/config/mapping.yaml \
    RECONCILE_LEDGER=/state/ledger.sqlite3
USER bun
VOLUME /state
WORKDIR /config
# Healthy: the program starts and the ledger opens.
HEALTHCHECK --interval=5m --timeout=20s CMD ["reconcile", "ledger", "history", "--limit", "1", "--json"]
ENTRYPOINT ["reconcile"]
CMD ["plan"]
