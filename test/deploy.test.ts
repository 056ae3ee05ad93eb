// What is there to deploy Parley with: it is of the settings, the pages and the files that there are.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { STOP_WITHIN_MS } from '../adapters/service.ts';
import { sections } from '../adapters/start.ts';
import { settingKeys } from '../src/index.ts';

const ROOT = join(import.meta.dirname, '..');
const FILES = ['Dockerfile', 'Dockerfile.dockerignore', 'compose.yaml', 'kubernetes.yaml', 'parley.service'];
const read = (name: string): string => readFileSync(join(ROOT, 'deploy', name), 'utf8');

const compose = z
  .object({
    services: z.object({
      parley: z.looseObject({
        environment: z.record(z.string(), z.string()),
        read_only: z.boolean(),
        volumes: z.array(z.string()),
        tmpfs: z.array(z.string()),
      }),
    }),
  })
  .parse(parse(read('compose.yaml')));
const deployment = z
  .object({
    kind: z.literal('Deployment'),
    spec: z.object({
      replicas: z.number(),
      template: z.object({
        spec: z.object({
          terminationGracePeriodSeconds: z.number(),
          securityContext: z.looseObject({ runAsUser: z.number(), fsGroup: z.number() }),
          volumes: z.array(z.looseObject({ name: z.string() })),
          containers: z.array(
            z.looseObject({
              lifecycle: z.object({
                preStop: z.object({ exec: z.object({ command: z.tuple([z.literal('sleep'), z.string()]) }) }),
              }),
              securityContext: z.looseObject({ readOnlyRootFilesystem: z.boolean() }),
              volumeMounts: z.array(
                z.object({ name: z.string(), mountPath: z.string(), readOnly: z.boolean().optional() }),
              ),
              env: z.array(z.object({ name: z.string(), value: z.string() })),
              ports: z.array(z.object({ name: z.string(), containerPort: z.number() })),
              livenessProbe: z.looseObject({ httpGet: z.object({ path: z.string() }) }),
              readinessProbe: z.looseObject({ httpGet: z.object({ path: z.string() }) }),
            }),
          ),
        }),
      }),
    }),
  })
  .parse(
    parseAllDocuments(read('kubernetes.yaml'))
      .map((document): unknown => document.toJS())
      .find((document) => z.looseObject({ kind: z.literal('Deployment') }).safeParse(document).success),
  );

describe('the files to deploy Parley with', () => {
  it.each(FILES)('%s names no setting that Parley does not have', (name) => {
    const named = read(name).match(/\b(?:PARLEY|SLACK|DISCORD)_[A-Z]+(?:_[A-Z]+)*/gu) ?? [];
    expect(named.filter((key) => !settingKeys(sections).includes(key))).toEqual([]);
  });

  it('copy into the image what is there and what the program needs', () => {
    const copied = [...read('Dockerfile').matchAll(/^COPY (?:--from=build )?(.+) \S+$/gmu)].flatMap(
      ([, paths = '']) => paths.split(' ').map((path) => path.replace('/parley/', '')),
    );
    const made = ['node_modules', 'dist', '.'];
    expect(copied.filter((path) => !made.includes(path) && !existsSync(join(ROOT, path)))).toEqual([]);
    expect(copied).toEqual(expect.arrayContaining(['package.json', 'dist', 'model', 'seeds']));
    const sent = [...read('Dockerfile.dockerignore').matchAll(/^!(.+)$/gmu)].map(([, path = '']) => path);
    expect(sent.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(sent).toEqual(expect.arrayContaining(['package-lock.json', 'build.mjs', 'tsconfig.json']));
  });

  it('ask for the pages and the port that the image has', () => {
    const [container] = deployment.spec.template.spec.containers;
    expect(container?.livenessProbe.httpGet.path).toBe('/healthz');
    expect(container?.readinessProbe.httpGet.path).toBe('/readyz');
    expect(read('Dockerfile')).toContain(`PARLEY_HTTP_PORT=${container?.ports[0]?.containerPort}`);
  });

  it('keep what the image sets from being overruled by an .env made from .env.example', () => {
    const [block = ''] = /^ENV [\s\S]*?[^\\]$/mu.exec(read('Dockerfile')) ?? [];
    const image = [...block.matchAll(/((?:PARLEY|SLACK)_\w+)=(\S+)/gu)].map(([, key, value]) => [key, value]);
    expect(image.length).toBeGreaterThan(3);
    const [container] = deployment.spec.template.spec.containers;
    const inKubernetes = Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? []);
    expect(inKubernetes).toMatchObject(Object.fromEntries(image));
    expect(compose.services.parley.environment).toMatchObject(Object.fromEntries(image));
  });

  it('run more than one copy only behind a database', () => {
    expect(deployment.spec.replicas).toBe(2);
    expect(read('kubernetes.yaml')).toContain('PARLEY_DATABASE');
    expect(compose.services.parley.environment.PARLEY_DATABASE).toMatch(/^postgres:/u);
  });

  it('give it the time that it takes to stop', () => {
    const wait = 30;
    expect(wait * 1_000).toBeGreaterThan(STOP_WITHIN_MS);
    expect(read('parley.service')).toContain(`TimeoutStopSec=${wait}`);
    expect(read('compose.yaml')).toContain(`stop_grace_period: ${wait}s`);
    // Kubernetes counts the pause before the signal, too.
    const { terminationGracePeriodSeconds, containers } = deployment.spec.template.spec;
    const [, pause] = containers[0]?.lifecycle.preStop.exec.command ?? [];
    expect(terminationGracePeriodSeconds).toBe(wait + Number(pause));
  });

  it('leave it two folders to write to, of which each copy has its own', () => {
    expect(read('Dockerfile')).toContain('mkdir /data && chown node:node /data');
    const { parley } = compose.services;
    expect(parley.read_only).toBe(true);
    expect(parley.tmpfs).toEqual(['/tmp']);
    expect(parley.volumes.filter((volume) => !volume.endsWith(':ro'))).toEqual(['parley-data:/data']);
    const { volumes, containers, securityContext } = deployment.spec.template.spec;
    expect(securityContext).toMatchObject({ runAsUser: 1000, fsGroup: 1000 });
    expect(containers[0]?.securityContext.readOnlyRootFilesystem).toBe(true);
    const written = containers[0]?.volumeMounts.filter(({ readOnly }) => !readOnly) ?? [];
    expect(written.map(({ mountPath }) => mountPath)).toEqual(['/data', '/tmp']);
    // One that copies share would have two write to one library.
    for (const { name } of written) expect(volumes).toContainEqual({ name, emptyDir: {} });
  });

  it('name what is left out of the image as the packages have it', () => {
    const [pruned = ''] = /^RUN cd node_modules[\s\S]*?[^\\]$/mu.exec(read('Dockerfile')) ?? [];
    const [, folders = ''] = /rm -rf (.+)$/mu.exec(pruned) ?? [];
    expect(folders.split(' ').length).toBeGreaterThan(2);
    for (const folder of folders.split(' '))
      expect(existsSync(join(ROOT, 'node_modules', folder)), folder).toBe(true);
    // Each is looked for where the packages have it.
    for (const folder of ['onnxruntime-node/bin/napi-v6/linux', '@photostructure/sqlite/prebuilds/linux-x64'])
      expect(existsSync(join(ROOT, 'node_modules', folder)), folder).toBe(true);
  });

  it('have the reader’s runtime ask in vain for what systemd keeps from it, and not die of it', () => {
    expect(read('parley.service')).toMatch(/^SystemCallFilter=.*@resources$/mu);
    expect(read('parley.service')).toContain('SystemCallErrorNumber=EPERM');
  });
});
