// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#include "core/imaging/measures.h"
#include "core/imaging/matrix.h"
#include "core/imaging/thumbnail.h"
#include <algorithm>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace seedbook {

static double deviation(const cv::Mat& values)
{
    cv::Scalar mean;
    cv::Scalar spread;
    cv::meanStdDev(values, mean, spread);
    return spread[0];
}

static std::uint32_t packed(const cv::Vec3b& rgb)
{
    return (std::uint32_t{rgb[0]} << 16) | (std::uint32_t{rgb[1]} << 8) | rgb[2];
}

static std::array<std::uint32_t, 5> mainColours(const Image& image)
{
    constexpr int kSide = 64;
    constexpr int kClusters = 5;
    const Image small = shrinkTo(image, kSide);
    cv::Mat lab;
    matrixOf(small).convertTo(lab, CV_32FC3, 1.0 / 255);
    cv::cvtColor(lab, lab, cv::COLOR_RGB2Lab);
    const cv::Mat points = lab.reshape(3, small.width * small.height);
    const int clusters = std::min(kClusters, points.rows);

    cv::theRNG().state = 42; // kmeans draws its first centres from this generator, which is the thread's own
    cv::Mat labels;
    cv::Mat centres;
    cv::kmeans(points, clusters, labels, cv::TermCriteria(cv::TermCriteria::COUNT + cv::TermCriteria::EPS, 20, 0.5), 1,
               cv::KMEANS_PP_CENTERS, centres);
    cv::Mat rgb;
    cv::cvtColor(centres.reshape(3), rgb, cv::COLOR_Lab2RGB);
    rgb.convertTo(rgb, CV_8UC3, 255);

    std::array<int, kClusters> counts{};
    for (int i = 0; i < labels.rows; ++i)
        ++counts[static_cast<std::size_t>(labels.at<int>(i))];
    std::array<int, kClusters> order{};
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&counts](int a, int b) { return counts[a] > counts[b]; });
    std::array<std::uint32_t, kClusters> colours{};
    for (std::size_t i = 0; i < colours.size(); ++i)
        colours[i] = packed(rgb.at<cv::Vec3b>(std::min(order[i], clusters - 1)));
    return colours;
}

Measures measure(const Image& image)
{
    if (image.empty())
        return {};
    cv::Mat grey;
    cv::cvtColor(matrixOf(image), grey, cv::COLOR_RGB2GRAY);
    cv::Mat edges;
    cv::Laplacian(grey, edges, CV_32F);
    const double spread = deviation(edges);
    const double variance = spread * spread;
    return {variance / (variance + 500), deviation(grey) / 127.5, mainColours(image)};
}

} // namespace seedbook
