# The shell and the demo in a container. Data live in /data: docker run --rm -v deskbeat:/data deskbeat doctor
#   docker build -t deskbeat .
#   docker run --rm -v deskbeat:/data -v "$PWD/export:/export:ro" deskbeat import /export
#   docker run --rm -v deskbeat:/data deskbeat ask "CSAT last week"
# The demo's page answers on the loopback address only; on Linux: docker run --rm --network host -v deskbeat:/data deskbeat demo
FROM node:20-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && rm -rf dist/test dist/charts/gallery

# What it needs to run; the one package with compiled code is fetched, or compiled here, where there is a compiler.
FROM node:20-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts && npm rebuild better-sqlite3

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production DATABASE_URL=file:/data/deskbeat.db
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json LICENSE .env.example ./
RUN mkdir /data && chown node:node /data
USER node
# deskbeat.yaml and .env are read from the working folder, so they live with the data.
WORKDIR /data
VOLUME /data
ENTRYPOINT ["node", "/app/dist/src/cli/main.js"]
CMD ["--help"]
