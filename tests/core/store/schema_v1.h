// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace seedbook::test {

// The first schema, as projects of that time have it.
inline constexpr const char* kSchemaV1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE templates(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
CREATE TABLE pictures(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seed INTEGER NOT NULL,
  verdict INTEGER NOT NULL DEFAULT 0 CHECK(verdict BETWEEN 0 AND 2),
  thumb_offset INTEGER NOT NULL,
  thumb_bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  reason TEXT NOT NULL DEFAULT '');
CREATE TABLE details(
  picture INTEGER PRIMARY KEY REFERENCES pictures(id),
  key TEXT NOT NULL UNIQUE,
  prompt TEXT NOT NULL,
  recipe TEXT NOT NULL,
  model TEXT NOT NULL,
  engine TEXT NOT NULL,
  template INTEGER NOT NULL REFERENCES templates(id),
  sharpness REAL NOT NULL,
  contrast REAL NOT NULL,
  colours TEXT NOT NULL,
  created TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL);
CREATE TABLE choices(
  picture INTEGER NOT NULL REFERENCES pictures(id),
  place INTEGER NOT NULL,
  slot TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(picture, place)) WITHOUT ROWID;
CREATE INDEX choices_by_value ON choices(slot, value, picture);
CREATE TABLE jobs(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  recipe TEXT NOT NULL,
  choices TEXT NOT NULL,
  template INTEGER NOT NULL REFERENCES templates(id),
  model TEXT NOT NULL,
  state INTEGER NOT NULL DEFAULT 0 CHECK(state BETWEEN 0 AND 4),
  attempts INTEGER NOT NULL DEFAULT 0,
  crashes INTEGER NOT NULL DEFAULT 0,
  picture INTEGER REFERENCES pictures(id),
  error TEXT NOT NULL DEFAULT '');
CREATE UNIQUE INDEX jobs_pending ON jobs(key) WHERE state < 2;
CREATE INDEX jobs_by_state ON jobs(state) WHERE state < 2;
CREATE TABLE journal(
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind INTEGER NOT NULL CHECK(kind BETWEEN 0 AND 2),
  target INTEGER REFERENCES journal(seq),
  by INTEGER NOT NULL CHECK(by BETWEEN 0 AND 3),
  reason TEXT NOT NULL,
  time TEXT NOT NULL);
CREATE TABLE decisions(
  seq INTEGER NOT NULL REFERENCES journal(seq),
  picture INTEGER NOT NULL REFERENCES pictures(id),
  verdict INTEGER NOT NULL CHECK(verdict BETWEEN 0 AND 2),
  before_verdict INTEGER NOT NULL CHECK(before_verdict BETWEEN 0 AND 2),
  before_reason TEXT NOT NULL,
  PRIMARY KEY(seq, picture)) WITHOUT ROWID;
)sql";

} // namespace seedbook::test
