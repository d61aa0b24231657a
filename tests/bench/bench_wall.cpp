// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
// The wall with 100,000 pictures, offscreen: first paint, frames while scrolling, key to painted, filter and bulk
// decision. Prints milliseconds. Argument: number of pictures.
#include "core/imaging/png.h"
#include "core/imaging/thumbnail.h"
#include "ui/theme/theme.h"
#include "ui/wall/wall_view.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace seedbook;

double milliseconds(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void print(const char* name, std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const auto at = [&values](double part) {
        return values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))];
    };
    std::printf("%-28s n %5zu   p50 %7.2f   p99 %7.2f   max %7.2f ms\n", name, values.size(), at(0.5), at(0.99),
                values.back());
}

// Lets thumbnails arrive between frames, as the event loop of the studio does.
void breathe(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

std::vector<std::byte> sampleJpeg()
{
    Image image{256, 256, {}};
    for (int i = 0; i < 256 * 256 * 3; ++i)
        image.rgb.push_back(static_cast<std::uint8_t>((i * 7 + i / 768) & 0xff));
    return encodeJpeg(image).value_or(std::vector<std::byte>{});
}

std::vector<PictureRow> pictures(int count)
{
    std::vector<PictureRow> rows(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        rows[static_cast<std::size_t>(i)].id = count - i;
        rows[static_cast<std::size_t>(i)].width = rows[static_cast<std::size_t>(i)].height = 256;
        rows[static_cast<std::size_t>(i)].verdict = static_cast<Verdict>(i % 3);
    }
    return rows;
}

struct Wall
{
    PictureModel model;
    ThumbStore thumbs;
    WallView view;

    explicit Wall(const std::vector<std::byte>& jpeg)
        : thumbs([&jpeg](const PictureRow&) { return decodePicture(jpeg); })
        , view(model, thumbs)
    {
        view.resize(1440, 900);
    }

    double paint()
    {
        QElapsedTimer clock;
        clock.start();
        view.viewport()->repaint();
        return milliseconds(clock);
    }

    double press(int key)
    {
        QElapsedTimer clock;
        clock.start();
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(&view, &event);
        view.viewport()->repaint();
        return milliseconds(clock);
    }
};

void scroll(Wall& wall, const char* name, int step, int pauseMs)
{
    QScrollBar* bar = wall.view.verticalScrollBar();
    bar->setValue(0);
    std::vector<double> frames;
    for (int i = 0; i < 600; ++i) {
        QElapsedTimer clock;
        clock.start();
        bar->setValue(bar->value() + step);
        wall.view.viewport()->repaint();
        frames.push_back(milliseconds(clock));
        breathe(pauseMs);
    }
    print(name, frames);
}

void keys(Wall& wall)
{
    std::vector<double> moves, verdicts;
    wall.view.setFocusRow(0);
    for (int i = 0; i < 400; ++i) {
        moves.push_back(wall.press(i % 40 < 30 ? Qt::Key_Right : Qt::Key_Down));
        breathe(2);
    }
    print("arrow key to painted", moves);
    for (int i = 0; i < 400; ++i) {
        QElapsedTimer clock;
        clock.start();
        wall.model.propose(wall.view.selectedPictures(), i % 2 ? Verdict::Kept : Verdict::Rejected);
        wall.view.setFocusRow(wall.view.focusRow() + 1);
        wall.view.viewport()->repaint();
        verdicts.push_back(milliseconds(clock));
        breathe(2);
    }
    print("verdict key to painted", verdicts);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    applyTheme(app, ThemeName::Dark);
    const int count = argc > 1 ? std::max(1, std::atoi(argv[1])) : 100'000;
    const std::vector<std::byte> jpeg = sampleJpeg();
    const std::vector<PictureRow> rows = pictures(count);
    std::printf("wall of %d pictures, 1440x900\n", count);
    Wall wall(jpeg);
    QElapsedTimer clock;
    clock.start();
    wall.model.setPictures(rows);
    wall.view.show();
    wall.paint();
    print("rows to first paint", {milliseconds(clock)});
    breathe(500);
    scroll(wall, "scroll 120 px a frame", 120, 4);
    scroll(wall, "scroll 5 screens a frame", 4500, 4);
    keys(wall);
    std::vector<double> filters;
    for (int i = 0; i < 60; ++i) {
        clock.restart();
        wall.model.setVerdictFilter(i % 2 ? std::nullopt : std::optional(Verdict::Undecided));
        wall.view.viewport()->repaint();
        filters.push_back(milliseconds(clock));
    }
    print("filter to painted", filters);
    return EXIT_SUCCESS;
}
