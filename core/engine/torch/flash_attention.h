// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <ATen/ATen.h>

// Attention in blocks, with the softmax taken along (Dao et al. 2022, FlashAttention, arXiv 2205.14135; Milakov and
// Gimelshein 2018, arXiv 1805.02867): fp32, CPU, no autograd. A row's result does not depend on the other rows, nor on
// the number of threads.
namespace seedbook::kernels {

// Whether the machine has a kernel and the tensors are fp32 on the CPU, without autograd, contiguous along their rows.
[[nodiscard]] bool canAttend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

// softmax(q k' / sqrt(d)) v. q [N, Tq, heads * d], k and v [N, Tk, heads * d] -> [N, Tq, heads * d].
[[nodiscard]] at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, std::int64_t heads);

} // namespace seedbook::kernels
