#include "search/index.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <shared_mutex>
#include <spdlog/spdlog.h>
#include <type_traits>

#include "base/logged.hpp"
#include "search/finding.hpp"
#include "search/schema.hpp"
#include "search/writing.hpp"

namespace search {
namespace {

class FileIndex final : public Index {
  public:
    FileIndex(std::filesystem::path file, int readers)
        : file_(std::move(file)), readers_(std::max(readers, 1)) {
        try {
            open_all();
        } catch (const Broken& error) {
            begin_anew(error.what());
        }
    }

    Position position() override {
        return safely([&] {
            const std::lock_guard lock(writing_);
            expected_generation_ = generation_;
            auto run = writer_->run("select position, mark from followed");
            return run.next() ? Position(run.integer(0), std::string(run.text(1))) : Position();
        });
    }

    void put(const std::vector<Entry>& entries, const Position& position) override {
        apply({}, entries, position);
    }

    void remove(const std::vector<std::string>& ids, const Position& position) override {
        apply(ids, {}, position);
    }

    void apply(const std::vector<std::string>& remove, const std::vector<Entry>& put,
               const Position& position) override {
        safely([&] {
            const std::lock_guard lock(writing_);
            // Else the file, emptied meanwhile, would claim to hold what came before.
            if (expected_generation_ != generation_) {
                throw store::Error(store::Error::Kind::other,
                                   "search index: begun anew; follow it from position()");
            }
            write_changes(*writer_, remove, put, position);
        });
    }

    void clear() override {
        safely([&] {
            const std::lock_guard lock(writing_);
            write_nothing(*writer_);
        });
    }

    void purge() override {
        safely([&] {
            const std::lock_guard lock(writing_);
            write_anew(*writer_);
        });
    }

    std::int64_t size() override {
        return safely([&] {
            const Lent reader(*this);
            auto run = reader->run("select count(*) from facet");
            return run.next() ? run.integer(0) : 0;
        });
    }

    Answer find(const Query& query) override {
        return safely([&] {
            const Lent reader(*this);
            return answer(*reader, query);
        });
    }

  private:
    /// A reading connection, lent from the pool.
    class Lent {
      public:
        explicit Lent(FileIndex& index) : index_(index) {
            std::unique_lock lock(index_.pool_);
            index_.returned_.wait(lock, [&] { return !index_.free_.empty(); });
            connection_ = std::move(index_.free_.back());
            index_.free_.pop_back();
        }
        ~Lent() {
            {
                const std::lock_guard lock(index_.pool_);
                index_.free_.push_back(std::move(connection_));
            }
            index_.returned_.notify_one();
        }
        Lent(const Lent&) = delete;
        Lent& operator=(const Lent&) = delete;
        Connection* operator->() const { return connection_.get(); }
        Connection& operator*() const { return *connection_; }

      private:
        FileIndex& index_;
        std::unique_ptr<Connection> connection_;
    };

    /// Does the work; when the file shows itself broken, begins it anew and lets the error out, as the
    /// one who asked has to ask again.
    template <class Work>
    std::invoke_result_t<Work> safely(Work work) {
        std::int64_t seen = 0;
        try {
            const std::shared_lock lock(whole_);
            seen = generation_;
            return work();
        } catch (const Broken& error) {
            const std::lock_guard lock(whole_);
            if (seen == generation_) begin_anew(error.what());
            throw;
        }
    }

    void open_all() {
        writer_ = open_writer(file_);
        free_.reserve(static_cast<std::size_t>(readers_));
        for (int i = 0; i < readers_; ++i) free_.push_back(std::make_unique<Connection>(file_));
    }

    /// Nobody else uses the index meanwhile.
    void begin_anew(const char* reason) {
        spdlog::warn("event=index_made_anew why={} file={}", base::logged(reason),
                     base::logged(file_.string()));
        writer_.reset();
        free_.clear();
        remove_files(file_);
        ++generation_;
        open_all();
    }

    const std::filesystem::path file_;
    const int readers_;
    std::shared_mutex whole_;  ///< held alone while the file is replaced
    std::int64_t generation_ = 0;
    std::mutex writing_;
    std::int64_t expected_generation_ = 0;  ///< the one whose position was read last
    std::unique_ptr<Connection> writer_;
    std::mutex pool_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> free_;
};

}  // namespace

std::unique_ptr<Index> Index::open(const std::filesystem::path& file, int readers) {
    auto index = std::make_unique<FileIndex>(file, readers);
    index->position();
    return index;
}

}  // namespace search
