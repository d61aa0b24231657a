// SPDX-FileCopyrightText: 2026 The Seedbook authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/foreign/foreign_values.h"
#include <string>
#include <vector>

namespace seedbook::foreign {

// Walks ComfyUI's graph from a node to those its inputs come from. Every step goes at most 64 nodes far, so a graph
// that runs in a circle ends, too. Private to core/foreign.
class ComfyGraph
{
public:
    // `graph` outlives this.
    explicit ComfyGraph(const Json& graph)
        : m_graph(graph)
    {
    }

    [[nodiscard]] const Json& all() const { return m_graph; }
    // nullptr when there is no such node.
    [[nodiscard]] const Json* node(const std::string& id) const;
    // The node that an input is linked to; "" when it holds a value or is not there.
    [[nodiscard]] static std::string source(const Json& node, const char* input);
    [[nodiscard]] static std::string kind(const Json& node); // its class

    // The value of an input; of a linked one the value of the node it comes from. Null when that is a computed one.
    [[nodiscard]] Json value(const Json& node, const char* input) const;
    [[nodiscard]] std::optional<double> numberOf(const Json& node, const char* input) const;
    [[nodiscard]] std::string textOf(const Json& node, const char* input) const;

    // The sampler that makes the first latents of what the graph saves; nullptr when there is none. `count`: of all.
    [[nodiscard]] const Json* firstSampler(int& count) const;

private:
    void collectSamplers(const std::string& id, std::vector<std::string>& seen, std::vector<const Json*>& found) const;
    const Json& m_graph;
};

} // namespace seedbook::foreign
