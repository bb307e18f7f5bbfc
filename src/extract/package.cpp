#include "extract/package.hpp"

#include <algorithm>
#include <zip.h>

namespace extract {
namespace {

using Kind = base::Problem::Kind;

auto broken() { return base::problem(Kind::invalid, "docx.broken"); }
auto too_large() { return base::problem(Kind::too_large, "docx.too_large"); }

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Package::Close::operator()(zip* archive) const { zip_discard(archive); }

base::Result<Package> Package::open(std::string_view bytes, const PackageLimits& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return broken();
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    zip_error_fini(&error);
    if (archive == nullptr) {
        zip_source_free(source);
        return broken();
    }
    Package package(archive, limits);
    if (zip_get_num_entries(archive, 0) > limits.entries) return too_large();
    return package;
}

bool Package::has(const std::string& name) const {
    return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0;
}

std::vector<std::string> Package::names() const {
    std::vector<std::string> names;
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive_.get(), 0); ++i) {
        const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
        if (name != nullptr) names.emplace_back(name);
    }
    return names;
}

base::Result<std::string> Package::part(const std::string& name) {
    const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), 0);
    if (index < 0) return broken();
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &about) != 0) return broken();
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE) {
        return base::problem(Kind::invalid, "docx.encrypted");
    }
    if (about.size > limits_.part) return too_large();
    return inflate(static_cast<std::uint64_t>(index), about.comp_size);
}

/// What the zip file says of its sizes may be a lie, so what comes out is counted.
base::Result<std::string> Package::inflate(std::uint64_t index, std::uint64_t packed) {
    constexpr std::uint64_t small_part = 1024 * 1024;
    constexpr std::size_t piece = 256 * 1024;
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), index, 0));
    if (!file) return broken();
    std::string bytes;
    while (true) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece);
        const zip_int64_t got = zip_fread(file.get(), bytes.data() + before, piece);
        if (got < 0) return broken();
        bytes.resize(before + static_cast<std::size_t>(got));
        if (got == 0) return bytes;
        read_ += static_cast<std::uint64_t>(got);
        const bool bomb =
            bytes.size() > small_part && bytes.size() / std::max<std::uint64_t>(packed, 1) > limits_.ratio;
        if (bomb) return base::problem(Kind::too_large, "docx.bomb");
        if (bytes.size() > limits_.part || read_ > limits_.total) return too_large();
    }
}

}  // namespace extract
