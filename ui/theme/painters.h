// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <QRectF>
#include <QString>

class QPainter;

// The few marks that several places draw, all from the token table.
namespace seedbook {

void paintKeptTick(QPainter& painter, const QRectF& box);      // green disc, dark tick
void paintRejectedCross(QPainter& painter, const QRectF& box); // red cross
void paintSeed(QPainter& painter, const QRectF& box);          // the program's mark: a gold ring
// `part` 0 … 1 of a gold ring on a dim one.
void paintRing(QPainter& painter, const QRectF& box, double part);

} // namespace seedbook
